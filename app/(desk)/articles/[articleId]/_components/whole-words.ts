const WORD = /[\p{L}\p{N}]/u;

/** Widens a selection that begins or ends within a word to the whole word, and takes white space off its ends. */
export function wholeWords(text: string, span: { start: number; end: number }): { start: number; end: number } | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  const joined = (at: number) => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  while (start > 0 && joined(start)) start -= 1;
  while (end < text.length && joined(end)) end += 1;
  return { start, end };
}
