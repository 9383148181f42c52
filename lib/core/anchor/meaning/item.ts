import type { Span } from "@/lib/core/text/span";

/**
 * What a word does for the facts. "cue" is a word by which somebody is quoted, "function" one whose change alters nothing,
 * "break" a mark at which a clause may end.
 */
export type ItemKind =
  | "number"
  | "unit"
  | "date"
  | "name"
  | "negation"
  | "hedge"
  | "superlative"
  | "cue"
  | "word"
  | "function"
  | "break";

/** A word, figure or phrase at its place. Two items mean the same when and only when their keys are equal. */
export interface Item extends Span {
  readonly key: string;
  readonly kind: ItemKind;
  readonly form: string;
}

/** A word or mark as it is written, before anything is made of it. */
export interface Mark extends Span {
  readonly form: string;
  /** In lower case, letters and marks put together, apostrophes straight, without hidden joiners. */
  readonly lower: string;
  /** Whether nothing stands between it and the one before. */
  readonly glued: boolean;
}

const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?[ \u00a0\u202f]?[ap]\.?m\b\.?|\d{1,2}:\d{2}(?::\d{2})?`;
const NUMBER = String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const INSIDE = String.raw`[\p{L}\p{M}]|\u00ad|\u200b|\u200c|\u200d|\u2060`;
const MARK = new RegExp(
  String.raw`\d{4}-\d{2}-\d{2}(?!\d)|${TIME}|${NUMBER}|(?:\p{L}\.){2,}|(?<![\p{L}\p{N}])(?:e|co|pre|non|anti|multi|semi)-\p{L}+|\p{L}(?:${INSIDE})*(?:['’](?:\p{L}|\p{M})+)*|\p{Extended_Pictographic}(?:[\u200d\ufe0f]+\p{Extended_Pictographic}?|\p{EMod})*|\.{2,}|-{2,}|\S`,
  "giu",
);
const SILENT = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|\ufe0f/g;
const BARE = /^[a-z]+$/;

/** The words and marks of a stretch of a text. "It’s £1,000." → it's · £ · 1,000 · . */
export function marksOf(text: string, within: Span): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: form, index } of text.slice(within.start, within.end).matchAll(MARK)) {
    const lower = plainOf(form);
    if (lower === "") continue;
    const start = within.start + index;
    marks.push({ form, lower, start, end: start + form.length, glued: marks.at(-1)?.end === start });
  }
  return marks;
}

function plainOf(form: string): string {
  if (BARE.test(form)) return form;
  return form
    .replace(SILENT, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(\p{L}+)-(?=\p{L})/u, "$1");
}
