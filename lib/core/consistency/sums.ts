import type { Figure } from "@/lib/core/consistency/figures";
import { capital, type HintSentence, type RawHint } from "@/lib/core/consistency/hint";

/** How far whole percentages may be off by rounding, each. */
const ROUNDING = 0.6;
const FOR =
  /^ ?(?:of \p{L}+ (?:\p{L}+ )?)?(?:voted |were |was |are |said |say )?(?:(?:in )?favou?r|for\b|yes\b|support|approv|remain\b|agree)/iu;
const AGAINST =
  /^ ?(?:of \p{L}+ (?:\p{L}+ )?)?(?:voted |were |was |are |said |say )?(?:against\b|no\b|oppos|disapprov|to leave\b|leave\b|disagree|reject)/iu;
const REST = /\b(?:remaining|the rest|the other) $/i;
const NOT_A_WHOLE =
  /\b(?:up|down|rise|rose|fell|fall|increase|decrease|growth|grew|dropped|each|compared|while in|year|among)\b/i;
const KIND = String.raw`(?:men|women|boys|girls|adults|children|teenagers|civilians|soldiers|officers|passengers|crew(?: members)?|students|teachers|pupils|staff|homes|flats|houses|cars|buses|seats)`;
const PARTS = /^(?: \p{Ll}+){1,3}(?: ?[,:(—–-]{1,2} ?)(?=\S)/u;

/** Percentages, parts and changes that do not give the total that stands beside them, each within one sentence. */
export function sumHints(sentences: readonly HintSentence[]): RawHint[] {
  return sentences.flatMap((sentence) => {
    const { figures } = sentence;
    if (figures.length < 2 || figures.length > 40) return [];
    const one: InSentence = { sentence, figures, after: (figure) => sentence.words.slice(figure.end - sentence.start) };
    return [...overHundred(one), ...shares(one), ...changes(one), ...partsOfPeople(one)];
  });
}

type InSentence = {
  readonly sentence: HintSentence;
  readonly figures: readonly Figure[];
  readonly after: (figure: Figure) => string;
};

function hint({ sentence }: InSentence, figures: readonly Figure[], words: string): RawHint[] {
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last) return [];
  return [
    {
      kind: "does_not_add_up",
      key: `does_not_add_up|${figures.map((one) => one.words.toLowerCase()).join("|")}`,
      places: [first, last].map(({ start, end }) => ({ start, end })),
      words: `${capital(sentence.where)}: ${words}`,
    },
  ];
}

/** "60% voted for and 45% against", and a rest that does not fill up the hundred. */
function overHundred(one: InSentence): RawHint[] {
  const percents = one.figures.filter(({ unit, hedged }) => unit === "%" && !hedged);
  if (percents.length < 2 || NOT_A_WHOLE.test(one.sentence.words)) return [];
  const sum = percents.reduce((total, figure) => total + middle(figure), 0);
  const sides = [
    percents.find((figure) => FOR.test(one.after(figure))),
    percents.find((figure) => AGAINST.test(one.after(figure))),
  ];
  const [yes, no] = sides;
  if (yes && no) {
    const both = middle(yes) + middle(no);
    return both > 100 + 2 * ROUNDING
      ? hint(
          one,
          [yes, no].sort((a, b) => a.start - b.start),
          `${yes.words} and ${no.words} make ${shown(both)}%.`,
        )
      : [];
  }
  const rest = percents.at(-1);
  const hasRest = rest && REST.test(one.sentence.words.slice(0, rest.start - one.sentence.start));
  if (!hasRest || Math.abs(sum - 100) <= percents.length * ROUNDING) return [];
  return hint(one, percents, `${percents.map((figure) => figure.words).join(" and ")} make ${shown(sum)}%, not 100%.`);
}

/** "12 of 10", "30 of 120 (40 per cent)". */
function shares(one: InSentence): RawHint[] {
  return one.figures.flatMap((part, at) => {
    const whole = one.figures[at + 1];
    if (!whole || part.unit !== "" || whole.unit !== "" || part.hedged || whole.hedged) return [];
    const between = one.sentence.words.slice(part.end - one.sentence.start, whole.start - one.sentence.start);
    if (!/^ (?:out )?of (?:the |its |their |his |her |all )?$/i.test(between)) return [];
    if (middle(part) > middle(whole)) return hint(one, [part, whole], `${part.words} is more than ${whole.words}.`);
    const percent = one.figures[at + 2];
    if (percent?.unit !== "%" || percent.hedged) return [];
    const gap = one.sentence.words.slice(whole.end - one.sentence.start, percent.start - one.sentence.start);
    const share = (100 * middle(part)) / middle(whole);
    if (!/^(?: \p{Ll}+){0,3}(?:,? or |, | \(| — | – )$/u.test(gap) || Math.abs(share - middle(percent)) <= 1) return [];
    return hint(
      one,
      [part, whole, percent],
      `${part.words} of ${whole.words} is ${shown(share)}%, not ${percent.words}.`,
    );
  });
}

/** "rose from 40 to 60, up 20 per cent". */
function changes(one: InSentence): RawHint[] {
  return one.figures.flatMap((from, at) => {
    const to = one.figures[at + 1];
    if (!to || from.unit === "%" || from.unit !== to.unit || from.hedged || to.hedged || middle(from) <= 0) return [];
    const { words, start } = one.sentence;
    if (
      !/\bfrom $/i.test(words.slice(0, from.start - start)) ||
      !/^(?: [\p{L}-]+){0,3} to $/u.test(words.slice(from.end - start, to.start - start))
    )
      return [];
    const percent = [one.figures[at + 2], one.figures[at - 1]].find((figure) => figure?.unit === "%" && !figure.hedged);
    if (!percent) return [];
    const near = words.slice(
      Math.max(0, Math.min(percent.start, from.start) - start - 24),
      Math.max(percent.end, to.end) - start + 16,
    );
    if (
      !/\b(?:up|down|rise|rose|risen|increase|increased|fall|fell|fallen|drop|dropped|decline|grew|jump|jumped|decrease|cut)\b/i.test(
        near,
      )
    )
      return [];
    const change = Math.abs((100 * (middle(to) - middle(from))) / middle(from));
    if (Math.abs(change - middle(percent)) <= Math.max(1.5, change * 0.03)) return [];
    return hint(
      one,
      [from, to, percent],
      `from ${from.words} to ${to.words} is ${shown(change)}%, not ${percent.words}.`,
    );
  });
}

/** "40 people: 12 men and 25 women". */
function partsOfPeople(one: InSentence): RawHint[] {
  return one.figures.flatMap((whole, at) => {
    const opening = PARTS.exec(one.after(whole));
    const parts = one.figures.slice(at + 1);
    if (!opening || whole.unit !== "" || whole.hedged || parts[0]?.start !== whole.end + opening[0].length) return [];
    const listed = listOf(one, parts);
    const sum = listed.reduce((total, figure) => total + middle(figure), 0);
    if (listed.length < 2 || sum === middle(whole)) return [];
    return hint(
      one,
      [whole, ...listed],
      `${listed.map((figure) => figure.words).join(" and ")} make ${shown(sum)}, not ${whole.words}.`,
    );
  });
}

const NEXT = new RegExp(String.raw`^ (?:\p{Ll}+ )?${KIND}(?<link>, | and |, and )?`, "u");

/** The figures of a list "12 men, 3 boys and 25 women" that is closed by "and"; empty when it is none. */
function listOf(one: InSentence, figures: readonly Figure[]): Figure[] {
  const listed: Figure[] = [];
  let closed = false;
  for (const [at, figure] of figures.entries()) {
    const match = NEXT.exec(one.after(figure));
    if (!match || figure.hedged || figure.unit !== "") return [];
    listed.push(figure);
    const link = match.groups?.["link"];
    const reachesNext = link !== undefined && figures[at + 1]?.start === figure.end + match[0].length;
    if (!reachesNext) return closed && link === undefined ? listed : [];
    closed ||= link.includes("and");
  }
  return [];
}

function middle({ low, high }: Figure): number {
  return (low + high) / 2;
}

function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}
