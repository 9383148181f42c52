"use client";

import { Appearances } from "@/app/(desk)/articles/[articleId]/_components/appearances";
import { BlindVerdict } from "@/app/(desk)/articles/[articleId]/_components/blind-verdict";
import { ClaimReplies } from "@/app/(desk)/articles/[articleId]/_components/claim-replies";
import { ClaimTerms } from "@/app/(desk)/articles/[articleId]/_components/claim-terms";
import { Elsewhere } from "@/app/(desk)/articles/[articleId]/_components/elsewhere";
import { EvidenceList } from "@/app/(desk)/articles/[articleId]/_components/evidence-list";
import { KindsAndTags } from "@/app/(desk)/articles/[articleId]/_components/kinds-and-tags";
import { PolicyChecklist } from "@/app/(desk)/articles/[articleId]/_components/policy-checklist";
import { SecondCheck } from "@/app/(desk)/articles/[articleId]/_components/second-check";
import { VerdictForm } from "@/app/(desk)/articles/[articleId]/_components/verdict-form";
import { useDetail } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The work on a claim: what was found, what the policy asks for, and the evidence. */
export function CheckTab({ id }: { id: string }) {
  const detail = useDetail(id);
  if (!detail) return <p className="px-4 py-6 text-ink-faint">Fetching the evidence…</p>;
  return (
    <div className="flex flex-col gap-6 px-4 py-4">
      {detail.blind ? <BlindVerdict claim={detail} /> : <VerdictForm claim={detail} />}
      <SecondCheck claim={detail} />
      <PolicyChecklist claim={detail} />
      <EvidenceList claim={detail} />
      <Appearances claim={detail} />
      <Elsewhere claim={detail} />
      <ClaimReplies claim={detail} />
      <ClaimTerms claim={detail} />
      <KindsAndTags claim={detail} />
    </div>
  );
}
