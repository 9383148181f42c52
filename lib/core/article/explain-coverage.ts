import { type CoverageInput, coverageOf, widen } from "@/lib/core/article/coverage";
import { sentenceRange } from "@/lib/core/article/sentence-range";
import type { Span } from "@/lib/core/text/span";
import type { CoverageClass, CoverageReason, CoverageRun, CoverageView } from "@/lib/core/view/article-view";

/** A span with why it stands in its class. */
export type Explained = Span & { readonly why: CoverageReason };

/** What coverage is explained from: spans with their reasons, which may overlap. */
export type ExplainedInput = Pick<CoverageInput, "text" | "sentences" | "claimed"> & {
  readonly dismissed: readonly Explained[];
  readonly setAside: readonly Explained[];
};

type Run = CoverageView["items"][number];

/** The classes of every character with why and by whom, and how many characters and sentences stand in each class. */
export function explainCoverage(input: ExplainedInput): CoverageView {
  const runs = coverageOf(input);
  const owners = {
    dismissed: inOrder(widen(input.dismissed, input.sentences)),
    set_aside: inOrder(input.setAside),
  };
  const items = runs.flatMap((run) =>
    run.class === "dismissed" || run.class === "set_aside" ? cut(run, owners[run.class]) : [{ ...run, why: null }],
  );
  return { items, totals: totalsOf(runs, input.sentences) };
}

type Ordered = { readonly spans: readonly Explained[]; readonly reach: readonly number[] };

function inOrder(given: readonly Explained[]): Ordered {
  const spans = [...given].sort((a, b) => a.start - b.start || a.end - b.end);
  let furthest = 0;
  const reach = spans.map((span) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  return { spans, reach };
}

/** Cuts a run where another reason begins. Blanks behind a stretch go with it, as in the run itself. */
function cut(run: CoverageRun, owners: Ordered): Run[] {
  const pieces: Run[] = [];
  let at = run.start;
  for (const owner of overlapping(owners, run)) {
    if (owner.end <= at) continue;
    const start = pieces.length === 0 ? run.start : Math.max(at, owner.start);
    const last = pieces.at(-1);
    if (last) last.end = start;
    pieces.push({ ...run, start, end: Math.min(owner.end, run.end), why: owner.why });
    at = Math.min(owner.end, run.end);
    if (at >= run.end) break;
  }
  const last = pieces.at(-1);
  if (!last) return [{ ...run, why: null }];
  last.end = run.end;
  return pieces;
}

/** The spans that touch a run, in order. `reach` is how far those up to here extend, so that a long one is not missed. */
function overlapping({ spans, reach }: Ordered, run: Span): Explained[] {
  const found: Explained[] = [];
  for (let index = beginningBefore(spans, run.end) - 1; index >= 0; index -= 1) {
    if ((reach[index] ?? 0) <= run.start) break;
    const owner = spans[index];
    if (owner && owner.end > run.start) found.push(owner);
  }
  return found.reverse();
}

function beginningBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function totalsOf(runs: readonly CoverageRun[], sentences: readonly Span[]): CoverageView["totals"] {
  const totals = {
    claimed: { characters: 0, sentences: 0 },
    dismissed: { characters: 0, sentences: 0 },
    set_aside: { characters: 0, sentences: 0 },
    not_looked_at: { characters: 0, sentences: 0 },
  };
  for (const run of runs) totals[run.class].characters += run.end - run.start;
  for (const sentence of sentences) {
    const name = classOf(runs, sentence);
    if (name) totals[name].sentences += 1;
  }
  return totals;
}

/** A sentence was not looked at as long as a part of it was not; otherwise it counts where most of it stands. */
function classOf(runs: readonly CoverageRun[], sentence: Span): CoverageClass | null {
  const { from, to } = sentenceRange(runs, sentence);
  let best: CoverageRun | null = null;
  let most = 0;
  for (const run of runs.slice(from, to)) {
    if (run.class === "not_looked_at") return run.class;
    const common = Math.min(run.end, sentence.end) - Math.max(run.start, sentence.start);
    if (common > most) {
      best = run;
      most = common;
    }
  }
  return best?.class ?? null;
}
