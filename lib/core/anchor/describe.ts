const CONTEXT = 32;

/** Words at a place in a revision, with what stands before and after. Offsets are UTF-16, half-open. */
export type DescribedAnchor = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** Why a span cannot be an anchor. */
export type SpanRefusal = "out_of_range" | "empty" | "splits_character";

/** Says what is wrong with a span of a text, or null: inside it, not blank, and not between the halves of a character. */
export function checkSpan(text: string, start: number, end: number): SpanRefusal | null {
  if (start < 0 || end > text.length || start >= end) return "out_of_range";
  if (splitsPair(text, start) || splitsPair(text, end)) return "splits_character";
  return text.slice(start, end).trim() === "" ? "empty" : null;
}

function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Describes a span so that it can be found again: its words and up to 32 characters on both sides. */
export function describeAnchor(text: string, start: number, end: number): DescribedAnchor {
  const before = Math.max(0, start - CONTEXT);
  const after = Math.min(text.length, end + CONTEXT);
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
  };
}
