import { type Figure, figuresAgree } from "@/lib/core/consistency/figures";
import { capital, type HintSentence, type RawHint } from "@/lib/core/consistency/hint";
import { type CountedThing, sharedStems, thingsIn } from "@/lib/core/consistency/things";
import { type CountedFigure, tollsIn } from "@/lib/core/consistency/toll";

/** More figures of one topic than this are not compared: an article that has them is a list of figures. */
const MOST_OF_A_TOPIC = 24;
/** Words beside the figure that two sentences must share, before they are taken to speak of one thing. */
const SHARED_FOR_A_THING = 3;

/**
 * The same thing with different figures: how many were killed or hurt, how many homes, how much money, where one of both
 * places leads the article (headline, standfirst, caption, opening). Hedged figures that can both be right are no hint.
 */
export function differentFigures(sentences: readonly HintSentence[]): RawHint[] {
  const lead = sentences.flatMap(({ leads, words }) => (leads ? [words] : [])).join(" ");
  const whole = sentences.filter((sentence) => sentence.leads || !namesAnotherPlace(sentence.words, lead));
  return [
    ...compare(byTopic(whole.flatMap(tollsIn)), (a, b) => a.whom === b.whom),
    ...compare(byTopic(whole.flatMap(thingsIn)), sameThing),
  ];
}

const PLACE =
  /\b(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear|[Aa]round) (?:the )?(?:\p{Ll}+ (?:of )?){0,3}(?:\p{Lu}\p{L}+ (?:of )?|\p{Ll}+ of ){0,3}(?<name>\p{Lu}\p{L}+)/gu;
const NO_PLACE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Whether a sentence says where, and the opening does not know the place: its figures are a part of the story's. */
function namesAnotherPlace(words: string, lead: string): boolean {
  return [...words.matchAll(PLACE)].some(({ groups }) => {
    const name = groups?.["name"] ?? "";
    return !NO_PLACE.test(name) && !lead.includes(name.slice(0, 6));
  });
}

function sameThing(a: CountedThing, b: CountedThing): boolean {
  const isMoney = a.figure.unit !== "";
  if (isMoney && !a.beside.some((word) => b.beside.includes(word))) return false;
  const headline = Math.min(a.around.size, b.around.size);
  const sameKind = a.kind.length === 0 || b.kind.length === 0 || a.kind.join() === b.kind.join();
  return sameKind && sharedStems(a.around, b.around) >= Math.min(SHARED_FOR_A_THING, Math.max(2, headline - 1));
}

function byTopic<F extends CountedFigure>(figures: readonly F[]): F[][] {
  const topics = new Map<string, F[]>();
  for (const one of figures) {
    const same = topics.get(one.topic) ?? [];
    if (same.length < MOST_OF_A_TOPIC) same.push(one);
    topics.set(one.topic, same);
  }
  return [...topics.values()];
}

function compare<F extends CountedFigure>(topics: readonly (readonly F[])[], same: (a: F, b: F) => boolean): RawHint[] {
  const hints = new Map<string, RawHint>();
  for (const figures of topics) {
    for (const [at, first] of figures.entries()) {
      if (!first.sentence.leads) continue;
      for (const [index, second] of figures.entries()) {
        if (index === at || (second.sentence.leads && index < at) || first.sentence.start === second.sentence.start)
          continue;
        if (figuresAgree(first.figure, second.figure) || !same(first, second) || alsoSaid(figures, first, second))
          continue;
        const hint = hintOf(first, second);
        if (!hints.has(hint.key)) hints.set(hint.key, hint);
      }
    }
  }
  return [...hints.values()];
}

/** Whether the second one's sentence names the first one's figure too: then it speaks of a part, or of a change. */
function alsoSaid<F extends CountedFigure>(figures: readonly F[], first: F, second: F): boolean {
  const says = (place: F, other: F) =>
    figures.some((one) => one.sentence.start === place.sentence.start && figuresAgree(one.figure, other.figure));
  return says(second, first) || says(first, second);
}

function hintOf(first: CountedFigure, second: CountedFigure): RawHint {
  const [a, b] = first.figure.start <= second.figure.start ? [first, second] : [second, first];
  return {
    kind: "different_figure",
    key: `different_figure|${a.topic}|${a.whom}|${said(a.figure)}|${said(b.figure)}`,
    places: [placeOf(a.figure), placeOf(b.figure)],
    words: `${capital(a.sentence.where)} says ${a.figure.words}, ${b.sentence.where} says ${b.figure.words}${about(a)}.`,
  };
}

function said(figure: Figure): string {
  return figure.words.toLowerCase();
}

function placeOf({ start, end }: Figure) {
  return { start, end };
}

const FATE_WORDS: Readonly<Record<string, string>> = {
  killed: "killed",
  injured: "injured",
  missing: "missing",
  arrested: "arrested",
  evacuated: "evacuated",
  rescued: "rescued",
  homeless: "made homeless",
};

function about({ topic, whom }: CountedFigure): string {
  const fate = FATE_WORDS[topic];
  if (fate === undefined) return "";
  return ` (${whom === "" ? fate : `${whom} ${fate}`})`;
}
