"use client";

import { FindingForm } from "@/app/(desk)/articles/[articleId]/_components/finding-form";
import { giveVerdict } from "@/app/(desk)/articles/[articleId]/_store/second-check-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** The verdict of somebody who has not seen the first one. */
export function BlindVerdict({ claim }: { claim: ClaimDetail }) {
  const desk = useDesk();
  const { check } = claim;
  if (!check) return null;
  return (
    <FindingForm
      claim={claim}
      label="Your own verdict"
      draftKey={`${check.id}:verdict`}
      submit="Give the second verdict"
      onSave={(finding) => giveVerdict(desk, check, finding)}
    />
  );
}
