import type { Segment } from "@/lib/core/extract/contract";
import type { Span } from "@/lib/core/text/span";

/** A quotation with its marks. `closed` is false when the paragraph ends before it: it may go on in the next. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

const LONGEST = 20_000;

/**
 * The quotations of a text, paragraph by paragraph: curly, straight and doubled marks; never across a paragraph.
 *
 * 'He said "no" and left' → the stretch '"no"'.
 */
export function quotationsOf(text: string, segments: readonly Segment[]): Quotation[] {
  const found: Quotation[] = [];
  for (const segment of segments) {
    let open = -1;
    for (let at = segment.start; at < segment.end; at++) {
      const mark = markAt(text, at, segment, open >= 0);
      if (mark === 0) continue;
      if (mark > 0) {
        if (open >= 0) found.push({ start: open, end: at, closed: false });
        open = at;
      } else if (open >= 0) {
        if (at + 1 - open <= LONGEST) found.push({ start: open, end: at + (doubled(text, at) ? 2 : 1), closed: true });
        open = -1;
      }
      if (doubled(text, at)) at++;
    }
    if (open >= 0 && segment.end - open <= LONGEST) found.push({ start: open, end: segment.end, closed: false });
  }
  return found;
}

/** 1 for a mark that opens, -1 for one that closes, 0 for anything else. */
function markAt(text: string, at: number, segment: Segment, inside: boolean): -1 | 0 | 1 {
  const ch = text.charAt(at);
  if (ch === "“" || ch === "«" || ch === "„") return 1;
  if (ch === "”" || ch === "»") return -1;
  if (ch !== '"' && !doubled(text, at)) return 0;
  if (inside) return -1;
  const before = at === segment.start ? " " : text.charAt(at - 1);
  return /[\s([{—–-]/.test(before) ? 1 : 0;
}

function doubled(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2);
  return pair === "''" || pair === "``";
}
