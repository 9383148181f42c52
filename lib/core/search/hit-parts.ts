/** Marks around a hit in what the database gives back. Private characters, which no text of ours holds for long. */
export const HIT_MARKS = { start: "\uE000", end: "\uE001" } as const;

/** A stretch of a found text; `hit` says that it is what was looked for. */
export type HitPart = { readonly text: string; readonly hit: boolean };

/** Cuts a text with marks into stretches. A mark without its partner marks nothing. */
export function hitParts(marked: string): HitPart[] {
  const parts: HitPart[] = [];
  const add = (text: string, hit: boolean) => {
    const clean = text.replaceAll(HIT_MARKS.start, "").replaceAll(HIT_MARKS.end, "");
    if (clean !== "") parts.push({ text: clean, hit });
  };
  let from = 0;
  for (;;) {
    const start = marked.indexOf(HIT_MARKS.start, from);
    const end = start < 0 ? -1 : marked.indexOf(HIT_MARKS.end, start);
    if (end < 0) break;
    add(marked.slice(from, start), false);
    add(marked.slice(start, end), true);
    from = end + 1;
  }
  add(marked.slice(from), false);
  return parts;
}
