import { capital, type HintSentence, type RawHint } from "@/lib/core/consistency/hint";
import { NAME, type PersonMention, personNamed } from "@/lib/core/consistency/people";
import type { Day } from "@/lib/core/extract/lexicon/calendar";
import type { Span } from "@/lib/core/text/span";

type Aged = {
  readonly person: PersonMention;
  readonly age: number;
  readonly place: Span;
  readonly sentence: HintSentence;
};
type Born = {
  readonly person: PersonMention;
  readonly year: number;
  readonly died: number | null;
  readonly place: Span;
  readonly sentence: HintSentence;
};

const AGE_BEHIND = new RegExp(
  String.raw`(?<name>${NAME})(?:,| \(| is| was)? ?(?:who is |aged |age )?(?<age>\d{1,3})(?=,| years old|\)|\.$)`,
  "gu",
);
const AGE_BEFORE = new RegExp(
  String.raw`(?<![\d.])(?<age>\d{1,3})-year-old (?:\p{Ll}[\p{L}’'-]* ){0,5}(?<name>${NAME})`,
  "gu",
);
const BORN = new RegExp(
  String.raw`(?<name>${NAME})(?:, (?:who was )?| was | \()born (?:on |in )?(?:[\p{L}\d., ]{0,24}?[ ])?(?<year>1[89]\d\d|20\d\d)\b|(?<name2>${NAME}) \((?<year2>1[89]\d\d|20\d\d)[–-](?<died>1[89]\d\d|20\d\d)\)`,
  "gu",
);
const ANOTHER_TIME =
  /\b(?:then|at the time|when (?:he|she|they)|was \d+ when|turned|would have|ago|in (?:19|20)\d\d)\b/i;
/** The oldest age that is taken for one. */
const OLDEST = 118;

/** People with two ages, and ages that do not go with the year of birth. `articleDay` is the day that "is 48" speaks of. */
export function ageHints(sentences: readonly HintSentence[], articleDay: Day | null): RawHint[] {
  const ages = sentences.filter(({ words }) => !ANOTHER_TIME.test(words)).flatMap(agesIn);
  return [...twoAges(ages), ...againstBirth(sentences, ages, articleDay)];
}

function agesIn(sentence: HintSentence): Aged[] {
  return [...sentence.words.matchAll(AGE_BEHIND), ...sentence.words.matchAll(AGE_BEFORE)].flatMap((match) => {
    const { name = "", age = "" } = match.groups ?? {};
    const at = match[0].startsWith(age) ? 0 : match[0].lastIndexOf(age);
    const start = sentence.start + match.index;
    const person = personNamed(name, start + match[0].indexOf(name));
    const value = Number(age);
    if (person === null || value < 1 || value > OLDEST) return [];
    return [{ person, age: value, place: { start: start + at, end: start + at + age.length }, sentence }];
  });
}

function samePerson(a: PersonMention, b: PersonMention): boolean {
  return a.last === b.last && (a.first === "" || b.first === "" || a.first === b.first);
}

function byLastName<P extends { readonly person: PersonMention }>(all: readonly P[]): Map<string, P[]> {
  const names = new Map<string, P[]>();
  for (const one of all) names.set(one.person.last, [...(names.get(one.person.last) ?? []).slice(0, 11), one]);
  return names;
}

function twoAges(ages: readonly Aged[]): RawHint[] {
  return [...byLastName(ages).values()].flatMap((same) => {
    // Relatives share a surname: without one full name for all of them nobody can say whose age it is.
    const firsts = new Set(same.map(({ person }) => person.first).filter((first) => first !== ""));
    const first = same[0];
    const other = same.find((one) => one.age !== first?.age);
    if (firsts.size > 1 || !first || !other) return [];
    const name = (first.person.first === "" ? other : first).person.words;
    return [
      {
        kind: "age_differs",
        key: `age_differs|${name}|${first.age}|${other.age}`,
        places: [first.place, other.place],
        words: `${capital(first.sentence.where)} gives the age of ${name} as ${first.age}, ${other.sentence.where} as ${other.age}.`,
      },
    ];
  });
}

function againstBirth(sentences: readonly HintSentence[], ages: readonly Aged[], articleDay: Day | null): RawHint[] {
  const aged = byLastName(ages);
  return sentences.flatMap(bornIn).flatMap((birth) => {
    const at = birth.died ?? articleDay?.year;
    if (at === undefined) return [];
    const wrong = aged
      .get(birth.person.last)
      ?.find(
        (one) => samePerson(one.person, birth.person) && one.age !== at - birth.year && one.age !== at - birth.year - 1,
      );
    if (!wrong) return [];
    return [
      {
        kind: "age_differs",
        key: `age_differs|${birth.person.words}|${wrong.age}|born ${birth.year}`,
        places: [wrong.place, birth.place],
        words: `${capital(wrong.sentence.where)} gives the age of ${birth.person.words} as ${wrong.age}; born in ${birth.year} makes ${at - birth.year - 1} or ${at - birth.year} in ${at}.`,
      },
    ];
  });
}

function bornIn(sentence: HintSentence): Born[] {
  return [...sentence.words.matchAll(BORN)].flatMap((match) => {
    const { name, name2, year, year2, died } = match.groups ?? {};
    const start = sentence.start + match.index;
    const person = personNamed(name ?? name2 ?? "", start);
    const digits = year ?? year2 ?? "";
    if (person === null) return [];
    const at = start + match[0].indexOf(digits, (name ?? name2 ?? "").length);
    const place = { start: at, end: at + digits.length };
    return [{ person, year: Number(digits), died: died === undefined ? null : Number(died), place, sentence }];
  });
}
