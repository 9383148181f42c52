import { type Span, trimSpan } from "@/lib/core/text/span";

/** A line that is not blank, and whether a blank line (or nothing) stands before it. */
export interface Line extends Span {
  readonly opensBlock: boolean;
}

/** The lines of a text without their white space, in order. "a\r\n\r\nb" has the lines "a" and "b", each opening a block. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const span = trimSpan(text, { start, end });
    if (span) lines.push({ ...span, opensBlock: blankBefore });
    blankBefore = span === null;
    start = end + 1;
  }
  return lines;
}
