import type { HintSentence } from "@/lib/core/consistency/hint";
import type { Span } from "@/lib/core/text/span";

/** A person's name where it stands. `first` is "" for a surname alone. */
export type PersonMention = Span & { readonly first: string; readonly last: string; readonly words: string };

const PART = String.raw`\p{Lu}[\p{L}\p{M}]+(?:[’'-]\p{Lu}?[\p{L}\p{M}]+)*`;
/** Pattern of a name: "Keith Palmer", "Michael S. Smith", "Ursula von der Leyen", "Palmer". */
export const NAME = String.raw`${PART}(?: (?:\p{Lu}\.|de|van|von|der|den|del|da|bin|al|el|${PART})){0,4}`;

/** Words that begin with a capital and are no part of a name. */
const NO_NAME =
  /^(?:The|A|An|He|She|It|They|We|You|I|In|On|At|By|For|From|With|And|But|Or|As|If|When|While|After|Before|This|That|These|Those|There|His|Her|Its|Their|Our|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|President|Prime|Minister|Senator|Police|Officer|Officers|Captain|Judge|Mayor|Governor|Secretary|Chancellor|Professor|Chief|Detective|Constable|Sergeant|Inspector|General|Colonel|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Aged|Age|Also|Both|Former|Then|Today|Yesterday|Some|Many|Most|All|Only|Of|To|No|Not|Now)$/;

/** A name without the titles before it; null when nothing that can be a person's name is left. */
export function personNamed(words: string, start: number): PersonMention | null {
  const parts = [...words.matchAll(/\S+/gu)];
  while (parts.length > 0 && NO_NAME.test(parts[0]?.[0] ?? "")) parts.shift();
  const last = plain(parts.at(-1)?.[0] ?? "");
  if (last.length < 3 || NO_NAME.test(last) || !/^\p{Lu}\p{L}*\p{Ll}/u.test(last)) return null;
  const from = start + (parts[0]?.index ?? 0);
  const text = words.slice(parts[0]?.index ?? 0).replace(/[’']s$/u, "");
  return {
    start: from,
    end: from + text.length,
    words: text,
    last,
    first: parts.length > 1 ? plain(parts[0]?.[0] ?? "") : "",
  };
}

/** Every run of capitalised words of a sentence that can be a name, without its first word when that only opens the sentence. */
export function namesIn(sentence: HintSentence): PersonMention[] {
  return [...sentence.words.matchAll(new RegExp(NAME, "gu"))].flatMap((match) => {
    const mention = personNamed(match[0], sentence.start + match.index);
    return mention ? [mention] : [];
  });
}

/** A part of a name without its possessive ending, whatever apostrophe it is written with. */
function plain(part: string): string {
  return part.replaceAll("’", "'").replace(/'s$/u, "");
}
