import type { Word } from "@/lib/core/extract/parse/grammar";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

const CONNECTOR =
  /^(?:therefore|however|additionally|moreover|furthermore|meanwhile|nevertheless|nonetheless|consequently|thus|hence|also|likewise|besides|finally|overall|instead|indeed|similarly|still|and|but|so|yet|then)$/;
const CONNECTING_PHRASE =
  /^(?:in fact|for example|for instance|in addition|of course|after all|as well|on the other hand|in turn|as a result|by contrast|in contrast)$/;

/** The words of a claim without those that only tie it to the sentence before: "However, the dam was also closed" → "the dam was closed". */
export function withoutConnectors(frame: SentenceFrame, list: readonly number[]): readonly number[] {
  const { words } = frame.grammar;
  const lower = (i: number): string => words[list[i] ?? -1]?.lower ?? "";
  let from = 0;
  if (CONNECTOR.test(lower(0)) && (lower(1) === "," || /^(?:CC|RB)$/.test(words[list[0] ?? -1]?.tag ?? ""))) from = 1;
  for (const size of [2, 3, 4]) {
    const phrase = Array.from({ length: size }, (_, i) => lower(i)).join(" ");
    if (CONNECTING_PHRASE.test(phrase) && lower(size) === ",") from = size;
  }
  if (from > 0 && lower(from) === ",") from++;
  if (list.length - from < 3) return list;
  const rest = list.slice(from);
  if (rest.some((at) => words[at]?.lower === "only")) return rest;
  return rest.filter((at, i) => !isPlainAlso(words[at], words[rest[i + 1] ?? -1]));
}

/** "was also built": the word says that something else was told before. "not only … but also" needs it. */
function isPlainAlso(word: Word | undefined, next: Word | undefined): boolean {
  return word?.lower === "also" && next !== undefined && /^(?:VB|JJ|DT)/.test(next.tag);
}

/** Words with both marks of a quotation of which they hold only one: `called it a "stunt` → `called it a "stunt"`. */
export function closedQuotes(words: string): string {
  if ((words.match(/"/g)?.length ?? 0) % 2 === 1)
    return /"\S*$/.test(words) && words.endsWith('"') ? words.replace(/"$/, "") : `${words}"`;
  const open = words.match(/“/g)?.length ?? 0;
  const close = words.match(/”/g)?.length ?? 0;
  return open > close ? `${words}”` : close > open ? words.replace(/”$/, "") : words;
}
