import { paintRuns } from "@/lib/core/paint/runs";
import type { CoverageClass, CoverageRun } from "@/lib/core/view/article-view";

/** What coverage needs to know of a claim: where it stands and whether it was dismissed. */
export type CoverageClaim = {
  readonly dismissed: boolean;
  readonly spans: readonly (readonly [number, number])[];
};

/**
 * The coverage of a text after claims were added or dismissed. What is under a living claim is claimed; else under a
 * dismissed one, dismissed; else as it was before, set aside or not looked at.
 *
 * @param before the coverage that the server gave; its runs partition the text
 */
export function coverageWith(before: readonly CoverageRun[], claims: readonly CoverageClaim[]): CoverageRun[] {
  const length = before.at(-1)?.end ?? 0;
  const spans = claims.flatMap((claim) =>
    claim.spans.map(([start, end]) => ({ id: claim.dismissed ? "dismissed" : "claimed", start, end })),
  );
  const aside = before
    .filter((run) => run.class === "set_aside")
    .map(({ start, end }) => ({ id: "set_aside", start, end }));
  const runs: CoverageRun[] = [];
  for (const { start, end, ids } of paintRuns(length, [...spans, ...aside])) {
    const found = classOf(ids);
    const last = runs.at(-1);
    if (last?.class === found) last.end = end;
    else runs.push({ start, end, class: found });
  }
  return runs;
}

function classOf(ids: readonly string[]): CoverageClass {
  if (ids.includes("claimed")) return "claimed";
  if (ids.includes("dismissed")) return "dismissed";
  return ids.includes("set_aside") ? "set_aside" : "not_looked_at";
}

/** How many characters are in each class. */
export function coverageTotals(runs: readonly CoverageRun[]): Record<CoverageClass, number> {
  const totals: Record<CoverageClass, number> = { claimed: 0, dismissed: 0, set_aside: 0, not_looked_at: 0 };
  for (const run of runs) totals[run.class] += run.end - run.start;
  return totals;
}
