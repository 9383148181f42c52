"use client";

import { markLook } from "@/app/(desk)/articles/[articleId]/_components/mark-look";
import { useClaim, useIsSelected } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The number of a claim at the end of its words, as a note in a book: a link that selects the claim. */
export function ClaimNumber({ id }: { id: string }) {
  const claim = useClaim(id);
  const selected = useIsSelected(id);
  if (!claim || (claim.status === "dismissed" && !selected)) return null;
  const look = markLook(claim);
  return (
    <a
      href={`?claim=${claim.label}`}
      className="claim-number"
      data-claim={id}
      data-hue={look.hue}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
      aria-label={`Claim ${claim.number}: ${look.words}`}
      // The list is the keyboard's way through the claims; here only the selected one is a stop.
      tabIndex={selected ? 0 : -1}
    >
      {claim.number}
      {look.sign}
    </a>
  );
}
