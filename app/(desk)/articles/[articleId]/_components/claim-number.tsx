"use client";

import { STATUS_LOOK } from "@/app/_ui/status-look";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import { useClaim, useIsSelected } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimStatus } from "@/lib/core/claim/status";

const SIGNS: Partial<Record<ClaimStatus, string>> = { signed_off: "✓", lapsed: "!", needs_info: "?" };

/** The number of a claim at the end of its words, as a note in a book: a link that selects the claim. */
export function ClaimNumber({ id }: { id: string }) {
  const claim = useClaim(id);
  const selected = useIsSelected(id);
  if (!claim || (claim.status === "dismissed" && !selected)) return null;
  return (
    <a
      href={`?claim=${claim.label}`}
      className="claim-number"
      data-claim={id}
      data-hue={STATUS_LOOK[claim.status].hue}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
      aria-label={`Claim ${claim.number}: ${STATUS_WORDS[claim.status]}`}
      // The list is the keyboard's way through the claims; here only the selected one is a stop.
      tabIndex={selected ? 0 : -1}
    >
      {claim.number}
      {SIGNS[claim.status]}
    </a>
  );
}
