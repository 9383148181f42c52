import type { SegmentKind } from "@/lib/core/extract/contract";
import { type Span, trimSpan } from "@/lib/core/text/span";

/** A part of a line; `kind` is null where only the neighbourhood can tell. */
export interface LinePiece extends Span {
  readonly kind: SegmentKind | null;
}

const UPDATE_MARK = /^(?:updated?|breaking(?: news)?|correction|corrected|developing|exclusive|live)\s?\|\s*/i;
const DATELINE =
  /^(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,4}(?:, [A-Z][\w.'’ ]{1,30}){0,2}(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?(?:,? ?\([^()\n]{2,50}\))?|\([A-Z][A-Z .]{1,20}\)) ?(?:--?|–|—|\ufffd)\s+(?=\S)/;
const TAIL_CREDIT_WORD =
  /^(?:[\p{Lu}][\p{L}.'’-]*|\p{Lu}+|and|via|for|of|the|de|la|van|von|al|bin|II|III|[|&/,]|\(\p{Lu}[\p{L} /.]{0,30}\))$/u;
const PAREN_CREDIT =
  /\s*\((?:(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Pp]ic|[Cc]ourtesy)\b[^()\n]{0,80}|[^()\n]{0,40}\b(?:[Pp]hoto|[Ii]mages?)\b[^()\n]{0,40}|\p{Lu}[\p{L}. ]{0,30}\/ ?\p{Lu}[\p{L}.'’ /]{0,50}|(?<=[.!?”"] \()\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)\s?\)[.\s]*$/u;
const MARKED_CREDIT =
  /(?:[.!?"”)]|\b)\s+((?:photo|image|picture|credit|photograph|photo credit|pic)s?\s?(?::|by\b)[^.\n]{2,80}\.?)$/i;
const SLASHED = /(?:^|\s)[\p{Lu}][\p{L}.'’ -]{1,40}\/[\p{Lu}][\p{L} ./'’-]{1,60}$/u;

/** What stands before the text of a line: "Updated | The group" → update_mark + rest, "PARIS, May 3 (AP) - A" → dateline + rest. */
export function splitHead(text: string, line: Span): LinePiece[] {
  const words = text.slice(line.start, Math.min(line.end, line.start + 160));
  const mark = UPDATE_MARK.exec(words)?.[0];
  if (mark) return cut(text, line, line.start + mark.length, "update_mark");
  const dateline = DATELINE.exec(words)?.[0];
  if (dateline && line.end - line.start > dateline.length + 30)
    return cut(text, line, line.start + dateline.length, "dateline");
  return [{ ...line, kind: null }];
}

function cut(text: string, line: Span, at: number, kind: SegmentKind): LinePiece[] {
  const head = trimSpan(text, { start: line.start, end: at });
  const rest = trimSpan(text, { start: at, end: line.end });
  return [...(head ? [{ ...head, kind }] : []), ...(rest ? [{ ...rest, kind: null }] : [])];
}

/**
 * Where the credit of a picture begins at the end of a caption, or -1: "… on March 23. Hannah McKay/Reuters",
 * "… in Quetta. (Agency/Irfan)", "… for the event. Image: Paul Budd."
 */
export function creditStart(text: string, line: Span): number {
  const from = Math.max(line.start, line.end - 200);
  const tail = text.slice(from, line.end);
  const marked = MARKED_CREDIT.exec(tail);
  if (marked?.[1] !== undefined) return from + marked.index + marked[0].length - marked[1].length;
  const parens = PAREN_CREDIT.exec(tail);
  if (parens && from + parens.index > line.start)
    return from + parens.index + (parens[0].length - parens[0].trimStart().length);
  const stop = Math.max(
    tail.lastIndexOf(". "),
    tail.lastIndexOf(".” "),
    tail.lastIndexOf('." '),
    tail.lastIndexOf(") "),
  );
  for (let at = stop; at > 0 && tail.length - at < 90; at = tail.lastIndexOf(". ", at - 1)) {
    const words = tail.slice(at + 1).replace(/^["”)\s]+/, "");
    // "released by the agency. Michael S. Smith II": the stop behind an initial is inside the name.
    const insideName = /(?:^|\s)\p{Lu}$/u.test(tail.slice(0, at));
    if (!insideName && isName(words)) return from + tail.length - words.length;
    if (!/(?:^|\s)\p{Lu}\p{L}{0,2}$/u.test(tail.slice(0, at))) break;
  }
  return -1;
}

/** A few capitalised words without a full stop at the end, as names stand under pictures. */
function isName(words: string): boolean {
  if (words.length < 2 || words.length > 80 || /[!?;:]$/.test(words)) return false;
  if (/(?:[a-z]{3}|[^A-Z.])\.$/.test(words) && !SLASHED.test(words)) return false;
  const parts = words.replaceAll("/", " / ").split(/\s+/).filter(Boolean);
  return parts.length <= 10 && parts.every((part) => TAIL_CREDIT_WORD.test(part));
}

/** Whether a whole line is nothing but a credit: "NAME/Agency", "Name | Agency | Images". */
export function isCreditLine(words: string): boolean {
  if (words.length > 110 || /[.!?]["”]?$/.test(words.replace(/\b\p{Lu}\.$/u, ""))) return false;
  if (/^\(?[\p{Lu}][\p{L}. ]{1,30}(?:\/|\s\|\s)\s?[\p{L}. '’/|-]{2,90}\)?$/u.test(words))
    return isName(words.replace(/^\(|\)$/g, "").replaceAll("|", "/"));
  return (
    /^[\p{Lu}][\p{L}.'’ /-]{0,60}(?:getty images|ap photo|\bphotos?|\bimages)\)?$/iu.test(words) &&
    words.split(" ").length <= 8
  );
}
