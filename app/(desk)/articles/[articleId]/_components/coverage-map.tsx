"use client";

import type { MouseEvent } from "react";
import { COVERAGE_WORDS } from "@/app/_words/claim-words";
import { useCoverage, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { coverageTotals } from "@/lib/core/paint/coverage";
import type { CoverageClass, CoverageRun } from "@/lib/core/view/article-view";

/** Width and tone of each class; what nobody has looked at is the widest gap, with an edge of its own. */
const BANDS: { kind: CoverageClass; x: number; width: number; fill: string }[] = [
  { kind: "claimed", x: 0, width: 10, fill: "var(--coverage)" },
  { kind: "dismissed", x: 0, width: 5, fill: "var(--gray-solid)" },
  { kind: "set_aside", x: 0, width: 2, fill: "var(--line-strong)" },
  { kind: "not_looked_at", x: 8, width: 2, fill: "var(--amber-solid)" },
];

function pathOf(runs: readonly CoverageRun[], kind: CoverageClass, x: number, width: number): string {
  return runs
    .filter((run) => run.class === kind)
    .map((run) => `M${x} ${run.start}h${width}V${run.end}h-${width}z`)
    .join("");
}

/** Says the coverage in words: "62% claimed, 30% not looked at". */
export function coverageInWords(runs: readonly CoverageRun[]): string {
  const totals = coverageTotals(runs);
  const length = runs.at(-1)?.end ?? 0;
  const share = (kind: CoverageClass) => (length === 0 ? 0 : Math.round((totals[kind] / length) * 100));
  return BANDS.filter(({ kind }) => totals[kind] > 0)
    .map(({ kind }) => `${share(kind)}% ${COVERAGE_WORDS[kind].toLowerCase()}`)
    .join(", ");
}

/** The whole text as a thin map from top to bottom: what is claimed, dismissed, set aside, not looked at yet. */
export function CoverageMap({ onJump }: { onJump: (offset: number) => void }) {
  const runs = useCoverage();
  const { text } = useReviewStore().review;
  const words = coverageInWords(runs);
  const jump = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.detail > 0) onJump(Math.round(((event.clientY - box.top) / box.height) * text.length));
    else onJump(runs.find((run) => run.class === "not_looked_at")?.start ?? 0);
  };
  return (
    <button
      type="button"
      onClick={jump}
      title={`Coverage: ${words}. Click to go there.`}
      aria-label={`Coverage of the text: ${words}. Press to go to the first stretch that nobody has looked at.`}
      className="focus-inset no-print hidden h-full w-6 shrink-0 border-l border-line px-1.5 py-1 hover:bg-sunken sm:block"
    >
      <svg aria-hidden="true" viewBox={`0 0 10 ${text.length}`} preserveAspectRatio="none" className="h-full w-full">
        {BANDS.map(({ kind, x, width, fill }) => (
          <path key={kind} d={pathOf(runs, kind, x, width)} fill={fill} />
        ))}
      </svg>
    </button>
  );
}
