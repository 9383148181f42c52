/** A stretch of a text: offsets in UTF-16 code units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BLANK = /[\s\u200b\ufeff]/;

/** The span without white space at its ends; null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
