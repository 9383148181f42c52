import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { type Span, trimSpan } from "@/lib/core/text/span";
import type { CoverageRun } from "@/lib/core/view/article-view";

const LINE = /[^\n\r]+/g;

/** The stretches that nobody has looked at, line by line, without the blanks around them. A sign alone is none. */
export function gapsOf(runs: readonly CoverageRun[], text: string): Span[] {
  const unseen = runs.filter((run) => run.class === "not_looked_at");
  return unseen.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(LINE)].flatMap(({ 0: words, index }) => {
      const span = trimSpan(text, { start: start + index, end: start + index + words.length });
      return span && /[\p{L}\p{N}]/u.test(words) ? [span] : [];
    }),
  );
}

/** Goes to the next stretch that nobody has looked at, behind the one shown last; from the end on to the first. */
export function nextGap({ store, say }: Desk): void {
  const gaps = gapsOf(store.coverage(), store.review.text);
  const from = store.reading.revealed()?.end ?? 0;
  const next = gaps.find((gap) => gap.start >= from) ?? gaps[0];
  if (next) reveal(store, next);
  else say("Everything was looked at.");
}
