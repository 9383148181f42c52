"use client";

import { DiffWords } from "@/app/_ui/diff-words";
import { Time } from "@/app/_ui/time";
import { useDetail, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { LapseView } from "@/lib/core/view/lapse-view";

const FIELD_WORDS: Record<LapseView["differences"][number]["field"], string> = {
  text: "Wording",
  quote: "Words in the text",
  verdict: "Verdict",
  attribution_verdict: "Was it said?",
  verdict_note: "Note",
  correction: "Correction",
  evidence: "Evidence",
};

/** Why a claim lapsed, and what was approved against what stands now. */
export function ClaimLapse({ id }: { id: string }) {
  const lapse = useDetail(id)?.lapse;
  if (!lapse) return null;
  return (
    <section aria-label="Why it lapsed" data-hue="orange" className="mt-2.5 rounded-md bg-hue-wash px-3 py-2">
      <p className="text-hue-ink">
        <strong className="font-semibold">{lapse.from === "signed_off" ? "Its sign-off lapsed" : "It lapsed"}</strong>{" "}
        <Time value={lapse.at} />: {lapse.reason}
      </p>
      {lapse.signed && (
        <p className="text-sm text-ink-soft">
          Signed off by {lapse.signed.by.name}, <Time value={lapse.signed.at} />.
        </p>
      )}
      {lapse.differences.length > 0 && (
        <dl className="mt-1.5 flex flex-col gap-1 text-sm">
          {lapse.differences.map((difference) => (
            <Difference key={`${difference.field}${difference.evidenceId}`} difference={difference} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Difference({ difference }: { difference: LapseView["differences"][number] }) {
  const { review } = useReviewStore();
  const { field, from, to, diff } = difference;
  const isVerdict = field === "verdict" || field === "attribution_verdict";
  const named = (value: string | null) =>
    value === null
      ? "nothing"
      : isVerdict
        ? (review.verdictScale.find((label) => label.key === value)?.label ?? value)
        : value;
  return (
    <div>
      <dt className="text-ink-soft">{FIELD_WORDS[field]} since the approval</dt>
      <dd className="font-serif">
        {diff ? (
          <DiffWords pieces={diff} />
        ) : (
          <>
            <del className="diff-removed">{named(from)}</del> <ins className="diff-added">{named(to)}</ins>
          </>
        )}
      </dd>
    </div>
  );
}
