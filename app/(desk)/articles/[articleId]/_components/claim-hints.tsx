"use client";

import { HintItem } from "@/app/(desk)/articles/[articleId]/_components/hint-item";
import { hintsOn } from "@/app/(desk)/articles/[articleId]/_store/hint-actions";
import { useHints } from "@/app/(desk)/articles/[articleId]/_store/use-reading";

/** What elsewhere in the text does not agree with this claim. */
export function ClaimHints({ id }: { id: string }) {
  const hints = hintsOn(useHints(), id);
  if (hints.length === 0) return null;
  return (
    <ul aria-label="Hints" className="mt-2.5 flex flex-col gap-2">
      {hints.map((hint) => (
        <HintItem key={hint.key} hint={hint} />
      ))}
    </ul>
  );
}
