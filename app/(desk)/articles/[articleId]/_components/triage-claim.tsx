"use client";

import { Badge } from "@/app/_ui/badge";
import { PriorityBadge } from "@/app/_ui/priority-badge";
import { TYPE_WORDS } from "@/app/_words/claim-words";
import { Claimant } from "@/app/(desk)/articles/[articleId]/_components/claimant";
import { WordingEditor } from "@/app/(desk)/articles/[articleId]/_components/wording-editor";
import { spansOf } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** The claim that is up: its wording, and what it was found by. */
export function TriageClaim({ claim }: { claim: ClaimView }) {
  const { opened } = usePlace();
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="figures text-sm font-semibold text-ink-soft">{claim.label}</h3>
        {claim.priority !== "normal" && <PriorityBadge priority={claim.priority} />}
        {claim.types.map((type) => (
          <Badge key={type}>{TYPE_WORDS[type]}</Badge>
        ))}
      </div>
      {opened === "wording" ? (
        <WordingEditor claim={claim} />
      ) : (
        <p className="mt-2 font-serif text-xl leading-snug">{claim.text}</p>
      )}
      <InItsParagraph claim={claim} />
      <div className="mt-2 flex flex-col gap-1.5">
        <Claimant claim={claim} />
        {claim.reasons.length > 0 && (
          <p className="text-sm text-ink-faint">Why check it: {claim.reasons.join("; ")}.</p>
        )}
      </div>
    </>
  );
}

/** The paragraph with the words of the claim, for windows that show one part of the screen at a time. */
function InItsParagraph({ claim }: { claim: ClaimView }) {
  const { text } = useReviewStore().review;
  const spans = [...spansOf(claim)].sort(([one], [other]) => one - other);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  const start = text.lastIndexOf("\n", first[0] - 1) + 1;
  const line = text.indexOf("\n", last[1]);
  const end = line === -1 ? text.length : line;
  return (
    <blockquote className="mt-3 border-l-2 border-line pl-3 font-serif text-base text-ink-soft md:hidden">
      {spans.map(([from, to], index) => (
        <span key={from}>
          {text.slice(index === 0 ? start : spans[index - 1]?.[1], from)}
          <mark className="bg-accent-wash text-ink">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(last[1], end)}
    </blockquote>
  );
}
