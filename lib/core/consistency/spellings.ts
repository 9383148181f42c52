import { capital, type HintSentence, type RawHint } from "@/lib/core/consistency/hint";
import { namesIn, type PersonMention } from "@/lib/core/consistency/people";

type Named = PersonMention & { readonly sentence: HintSentence };

/** Surnames shorter than this differ by a letter too often by right: Lee, Lea. */
const SHORTEST = 5;
const SHORTEST_WITH_FIRST_NAME = 4;
const SPEAKS = /^,? (?:said|says|told|added|adds|wrote|argued|testified|replied|denied|died|was|is|has|had|will|who)\b/;

/** Names that are written in two ways: "John Smith" and "John Smyth", or "Smyth said" where only a Smith was introduced. */
export function spellingHints(sentences: readonly HintSentence[]): RawHint[] {
  const names: Named[] = sentences.flatMap((sentence) => namesIn(sentence).map((name) => ({ ...name, sentence })));
  const introduced = firstOfEach(
    names.filter(({ first }) => first !== ""),
    ({ first, last }) => `${first} ${last}`,
  );
  const surnames = new Set(introduced.map(({ last }) => last));
  const alone = firstOfEach(
    names.filter((one) => isAlone(one, surnames)),
    ({ last }) => last,
  );
  return [...pairs(introduced, introduced, sameFirstName), ...pairs(introduced, alone, sameLetters)];
}

function firstOfEach(names: readonly Named[], keyOf: (name: Named) => string): Named[] {
  const seen = new Map<string, Named>();
  for (const name of names) if (!seen.has(keyOf(name))) seen.set(keyOf(name), name);
  return [...seen.values()];
}

/** A surname by itself that speaks or acts, and that nobody was introduced with. */
function isAlone({ first, last, end, sentence }: Named, surnames: ReadonlySet<string>): boolean {
  return (
    first === "" &&
    !surnames.has(last) &&
    SPEAKS.test(sentence.words.slice(end - sentence.start, end - sentence.start + 16))
  );
}

function sameFirstName(a: Named, b: Named): boolean {
  if (a.first === b.first) return isSlip(a.last, b.last, SHORTEST_WITH_FIRST_NAME);
  return a.last === b.last && isSlip(a.first, b.first, SHORTEST_WITH_FIRST_NAME);
}

function sameLetters(a: Named, b: Named): boolean {
  return isSlip(a.last, b.last, SHORTEST);
}

/** Pairs that differ by one letter. Only names that share their first two or last three letters are compared, which keeps it linear. */
function pairs(known: readonly Named[], others: readonly Named[], same: (a: Named, b: Named) => boolean): RawHint[] {
  const near = new Map<string, Named[]>();
  for (const one of known) for (const key of nearKeys(one)) near.set(key, [...(near.get(key) ?? []).slice(0, 15), one]);
  const hints = new Map<string, RawHint>();
  for (const other of others) {
    for (const one of nearKeys(other).flatMap((key) => near.get(key) ?? [])) {
      const [a, b] = one.start <= other.start ? [one, other] : [other, one];
      if (a === b || !same(a, b)) continue;
      const key = `name_spelling|${a.words}|${b.words}`;
      hints.set(key, {
        kind: "name_spelling",
        key,
        places: [
          { start: a.start, end: a.end },
          { start: b.start, end: b.end },
        ],
        words: `${capital(a.sentence.where)} writes “${a.words}”, ${b.sentence.where} “${b.words}”.`,
      });
    }
  }
  return [...hints.values()];
}

function nearKeys({ first, last }: Named): string[] {
  return [`<${last.slice(0, 2)}`, `${last.slice(-3)}>`, `${first}|`].slice(0, first === "" ? 2 : 3);
}

/** One letter more, less, other or two swapped, and neither a plural nor a possessive. */
function isSlip(a: string, b: string, shortest: number): boolean {
  if (a === b || Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  if (/^(?:s|es|n|y|r|er|an|ian)$/.test(a.startsWith(b) ? a.slice(b.length) : b.startsWith(a) ? b.slice(a.length) : ""))
    return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return head > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
