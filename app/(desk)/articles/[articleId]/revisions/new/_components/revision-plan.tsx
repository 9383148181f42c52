"use client";

import { useState } from "react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { counted } from "@/app/_ui/number";
import { FATE_HUES, FATE_MEANING, FATE_WORDS } from "@/app/_words/revision-words";
import { WordDiff } from "@/app/(desk)/articles/[articleId]/revisions/_components/word-diff";
import { PlannedClaim } from "@/app/(desk)/articles/[articleId]/revisions/new/_components/planned-claim";
import type { Fate, RevisionPlanView } from "@/lib/core/view/revision-view";

/** What can be looked at in the preview: the claims of one fate, or what would be proposed. */
type Shown = Fate | "proposed";

const ORDER: readonly Shown[] = ["changed", "ambiguous", "lost", "proposed", "moved", "kept"];
const AT_ONCE = 50;
const MEANING: Record<Shown, string> = {
  ...FATE_MEANING,
  proposed: "Said for the first time; each becomes a proposed claim.",
};

/** What becomes of the claims, counted and listed, and the two texts side by side. */
export function RevisionPlan({ plan, stale }: { plan: RevisionPlanView; stale: boolean }) {
  const first = ORDER.find((shown) => plan.counts[shown] > 0) ?? "kept";
  const [shown, setShown] = useState<Shown>(first);
  return (
    <section aria-label="What becomes of the claims" aria-busy={stale} className={cx(stale && "opacity-60")}>
      <p role="status" className="mb-3">
        {inWords(plan)}
      </p>
      <fieldset className="mb-3 flex flex-wrap gap-2">
        <legend className="sr-only">Show</legend>
        {ORDER.map((one) => (
          <Button
            key={one}
            size="sm"
            aria-pressed={shown === one}
            onClick={() => setShown(one)}
            className="aria-pressed:border-accent aria-pressed:bg-accent-wash"
          >
            <span className="figures font-semibold">{plan.counts[one]}</span>
            {one === "proposed" ? "New" : FATE_WORDS[one]}
          </Button>
        ))}
      </fieldset>
      <Listed key={shown} plan={plan} shown={shown} />
      {plan.diff && (
        <section aria-labelledby="side-by-side" className="mt-8">
          <h2 id="side-by-side" className="mb-2 text-base font-semibold">
            Word by word
          </h2>
          <WordDiff
            stretches={plan.diff}
            before={`Revision ${plan.previous.number}`}
            after={`Revision ${plan.revision.number}`}
          />
        </section>
      )}
    </section>
  );
}

function inWords({ counts }: RevisionPlanView): string {
  const still = counts.kept + counts.moved;
  const unsettled = counts.changed + counts.ambiguous + counts.lost;
  return [
    `${counted(still, "claim")} ${still === 1 ? "stays" : "stay"} on ${still === 1 ? "its" : "their"} words`,
    unsettled > 0 && `${unsettled} must be looked at again`,
    counts.lapsing > 0 && `${counted(counts.lapsing, "sign-off or submission", "sign-offs or submissions")} will lapse`,
    counts.proposed > 0 && `${counts.proposed} will be proposed`,
  ]
    .filter(Boolean)
    .join(", ")
    .concat(".");
}

function Listed({ plan, shown }: { plan: RevisionPlanView; shown: Shown }) {
  const [most, setMost] = useState(AT_ONCE);
  const claims = plan.claims.filter((claim) => claim.fate === shown && claim.status !== "dismissed");
  const total = shown === "proposed" ? plan.proposals.length : claims.length;
  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{MEANING[shown]}</p>
      {total === 0 && <p className="text-ink-faint">None.</p>}
      <ul className="flex flex-col divide-y divide-line border-y border-line empty:hidden">
        {shown === "proposed"
          ? plan.proposals.slice(0, most).map((proposal) => (
              <li key={`${proposal.start} ${proposal.end}`} className="flex flex-wrap items-baseline gap-2 py-2">
                <Badge hue="blue">New</Badge>
                <span className="min-w-0 flex-1">{proposal.text}</span>
              </li>
            ))
          : claims.slice(0, most).map((claim) => <PlannedClaim key={claim.id} claim={claim} hue={FATE_HUES[shown]} />)}
      </ul>
      {total > most && (
        <Button size="sm" className="mt-3" onClick={() => setMost(total)}>
          Show all {total}
        </Button>
      )}
    </div>
  );
}
