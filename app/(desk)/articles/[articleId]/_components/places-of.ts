import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";

const MOST = 20;

/** Every place where these very words stand in the text; quotation marks and apostrophes may be straight or curly. */
export function placesOf(text: string, words: string): TextSpan[] {
  const wanted = plain(words.trim());
  if (wanted === "") return [];
  const searched = plain(text);
  const places: TextSpan[] = [];
  for (let at = searched.indexOf(wanted); at >= 0 && places.length < MOST; at = searched.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

/** Replaces one character by one, so that places stay the same. */
function plain(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\u00a0/g, " ");
}
