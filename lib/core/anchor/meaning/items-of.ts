import { withoutContractions } from "@/lib/core/anchor/meaning/contractions";
import { dateAt } from "@/lib/core/anchor/meaning/dates";
import { type Item, type ItemKind, type Mark, marksOf } from "@/lib/core/anchor/meaning/item";
import { isKnownWord } from "@/lib/core/anchor/meaning/known-words";
import { endsInEst, FUNCTION_WORDS, loadedPhrase, PRONOUNS } from "@/lib/core/anchor/meaning/loaded-words";
import { numeralAt } from "@/lib/core/anchor/meaning/numerals";
import { oneSpelling } from "@/lib/core/anchor/meaning/spelling";
import { isMoneySign, unitOf } from "@/lib/core/anchor/meaning/units";
import { reportVerb } from "@/lib/core/extract/lexicon/report-words";
import type { Span } from "@/lib/core/text/span";

type Found = { readonly items: readonly Item[]; readonly next: number };

/**
 * What a stretch of a text says, item by item. Ways of writing the same give the same keys: "at least 1,000" and "no
 * fewer than one thousand", "5%" and "5 per cent", "isn't" and "is not".
 */
export function itemsOf(text: string, within: Span): Item[] {
  const marks = withoutContractions(marksOf(text, within));
  const items: Item[] = [];
  for (let at = 0; at < marks.length; ) {
    const found =
      phraseAt(marks, at) ?? dateAt(marks, at) ?? moneyAt(marks, at) ?? figureAt(marks, at) ?? wordAt(marks, at);
    items.push(...found.items);
    at = Math.max(found.next, at + 1);
  }
  return items;
}

function make(marks: readonly Mark[], from: number, to: number, as: { key: string; kind: ItemKind }): Item {
  const first = marks[from];
  const form = marks
    .slice(from, to)
    .reduce((words, mark) => words + (mark.glued || words === "" ? "" : " ") + mark.form, "");
  return { ...as, form, start: first?.start ?? 0, end: marks[to - 1]?.end ?? 0 };
}

function phraseAt(marks: readonly Mark[], at: number): Found | null {
  const lower = marks[at]?.lower ?? "";
  // "May 4" is a day; whether a lone "May" is a month, the date rule says.
  if (lower === "may" && dateAt(marks, at) !== null) return null;
  if (lower === "last" && dateAt(marks, at) !== null) return null;
  const phrase = loadedPhrase(
    (step) => marks[at + step]?.lower ?? "",
    (step) => isFigure(marks, at + step),
  );
  if (phrase === null) return null;
  if (phrase.key === "n:most" && marks[at - 1]?.lower === "the")
    return { items: [make(marks, at, at + 1, { key: "s:most", kind: "superlative" })], next: at + 1 };
  const next = at + phrase.words;
  return { items: [make(marks, at, next, phrase)], next };
}

function isFigure(marks: readonly Mark[], at: number): boolean {
  return isMoneySign(marks[at]?.lower ?? "") || (numeralAt(marks, at) !== null && marks[at]?.lower !== "one");
}

/** "$40m" and "40 million dollars" are the same figure and the same unit. */
function moneyAt(marks: readonly Mark[], at: number): Found | null {
  const sign = /^us$/.test(marks[at]?.lower ?? "") && marks[at + 1]?.lower === "$" ? at + 1 : at;
  if (!isMoneySign(marks[sign]?.lower ?? "")) return null;
  const figure = numeralAt(marks, sign + 1);
  if (figure === null) return null;
  const million = marks[figure.next];
  const isMillion = million?.glued === true && /^(?:m|mln)$/.test(million.lower);
  const next = figure.next + (isMillion ? 1 : 0);
  const value = isMillion ? Number((figure.value * 1e6).toPrecision(12)) : figure.value;
  return {
    items: [
      make(marks, sign + 1, next, { key: `n:${value}`, kind: "number" }),
      make(marks, at, sign + 1, { key: `u:${unitOf(marks[sign]?.lower ?? "") ?? ""}`, kind: "unit" }),
    ],
    next,
  };
}

function figureAt(marks: readonly Mark[], at: number): Found | null {
  const minus = isMinus(marks, at);
  const figure = numeralAt(marks, minus ? at + 1 : at);
  if (figure === null) return null;
  const key = `${figure.ranks ? "o" : "n"}:${minus ? -figure.value : figure.value}`;
  const kind = figure.ranks && figure.value === 1 ? "superlative" : "number";
  const items = [make(marks, at, figure.next, { key, kind })];
  const unit = unitAt(marks, figure.next);
  if (unit !== null) return { items: [...items, ...unit.items], next: unit.next };
  const to = marks[figure.next];
  // Between two figures "10–20" and "10 to 20" are the same.
  if (to !== undefined && /^(?:-|–|—|to)$/.test(to.lower) && numeralAt(marks, figure.next + 1) !== null)
    return {
      items: [...items, make(marks, figure.next, figure.next + 1, { key: "w:to", kind: "word" })],
      next: figure.next + 1,
    };
  return { items, next: figure.next };
}

function isMinus(marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (mark === undefined) return false;
  if (mark.lower === "minus") return true;
  return (
    /^[-−–]$/.test(mark.lower) && !mark.glued && marks[at + 1]?.glued === true && /^\d/.test(marks[at + 1]?.lower ?? "")
  );
}

/** The unit behind a figure, also behind a hyphen: "12 km", "5 per cent", "12-metre". */
function unitAt(marks: readonly Mark[], at: number): Found | null {
  const from = marks[at]?.lower === "-" ? at + 1 : at;
  const lower = marks[from]?.lower ?? "";
  const behind = marks[from + 1]?.lower ?? "";
  if (lower === "percentage" && /^points?$/.test(behind))
    return { items: [make(marks, from, from + 2, { key: "u:percentage point", kind: "unit" })], next: from + 2 };
  if (lower === "per" && behind === "cent")
    return { items: [make(marks, from, from + 2, { key: "u:percent", kind: "unit" })], next: from + 2 };
  if (isMoneySign(lower)) return null;
  const unit = unitOf(lower);
  return unit === null
    ? null
    : { items: [make(marks, from, from + 1, { key: `u:${unit}`, kind: "unit" })], next: from + 1 };
}

const SAYS = /^(?:say|add|state|tell)$/;
const BREAK = /^(?:[,;:()[\]{}!?"“”„«»‘’]|—|–|-|\.{2,}|-{2,}|…|''|``)$/;
/** Lower case and capitals make different words of these. */
const CASE_COUNTS = /^(?:us|it|who|polish|china|turkey|march|may|august|china|reading|nice|bath|mobile)$/;

function wordAt(marks: readonly Mark[], at: number): Found {
  const mark = marks[at];
  if (mark === undefined) return { items: [], next: at + 1 };
  return { items: [make(marks, at, at + 1, meaningOf(marks, mark, at))], next: at + 1 };
}

function meaningOf(marks: readonly Mark[], mark: Mark, at: number): { key: string; kind: ItemKind } {
  const { lower, form } = mark;
  if (lower === "?") return { key: "h:?", kind: "hedge" };
  if (BREAK.test(lower) || endsSentence(marks, at)) return { key: `b:${lower}`, kind: "break" };
  if (!/[\p{L}\p{N}]/u.test(lower)) return { key: `f:${lower}`, kind: "function" };
  const behind = marks[at + 1]?.lower === "the" ? at + 2 : at + 1;
  if (lower === "on" && dateAt(marks, behind) !== null) return { key: "f:on", kind: "function" };
  if (lower === "of" && at > 0 && /^(?:half|all|both|most)$/.test(marks[at - 1]?.lower ?? ""))
    return { key: "f:of", kind: "function" };
  if (FUNCTION_WORDS.has(lower)) return { key: `f:${lower}`, kind: "function" };
  if (endsInEst(lower)) return { key: `s:${lower}`, kind: "superlative" };
  const base = reportVerb(lower);
  if (base !== null) return { key: SAYS.test(base) ? "c:say" : `c:${lower}`, kind: "cue" };
  if (PRONOUNS.has(lower) && !(lower === "us" && form !== "us")) return { key: `p:${lower}`, kind: "name" };
  return { key: `w:${spellingOf(mark, at)}`, kind: isName(marks, mark, at) ? "name" : "word" };
}

/** A stop behind a word that is no short form, with a blank behind it. */
function endsSentence(marks: readonly Mark[], at: number): boolean {
  const before = marks[at - 1];
  if (marks[at]?.lower !== "." || before === undefined || marks[at + 1]?.glued === true) return false;
  return before.lower.length > 3 || (before.lower.length > 1 && before.form === before.lower);
}

function spellingOf({ form, lower }: Mark, at: number): string {
  const letters = lower.includes(".") ? lower.replaceAll(".", "") : lower;
  const capital = at > 0 ? /^\p{Lu}/u.test(form) : /^\p{Lu}{2}/u.test(form);
  return CASE_COUNTS.test(letters) && capital ? letters.toUpperCase() : oneSpelling(letters);
}

/** A capital that no beginning of a sentence explains; at the beginning one with another behind, or no word of the dictionary. */
function isName(marks: readonly Mark[], { form, lower }: Mark, at: number): boolean {
  if (!/^\p{Lu}/u.test(form)) return false;
  const before = marks[at - 1]?.lower ?? ".";
  if (!/^(?:[.!?:"“‘«]|\.{2,}|…)$/.test(before)) return true;
  return /^\p{Lu}/u.test(marks[at + 1]?.form ?? "") || !isKnownWord(lower);
}
