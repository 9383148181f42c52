import { isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { childBy, mainRel } from "@/lib/core/extract/parse/tree-walk";
import type { Person, PersonMention } from "@/lib/core/extract/passes/name-book";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

const MAN =
  /^(?:man|boy|father|dad|son|brother|husband|uncle|grandfather|spokesman|policeman|gunman|businessman|king|prince)$/;
const WOMAN =
  /^(?:woman|girl|mother|mum|mom|daughter|sister|wife|aunt|grandmother|spokeswoman|policewoman|actress|queen|widow)$/;
const SOMEBODY =
  /^(?:person|child|baby|teenager|victim|toddler|passenger|patient|pedestrian|stranger|assailant|killer|robber|thief)$/;
/** Words of a role that as often mean a thing: "the head of a pin", "the lead". */
const THING =
  /^(?:head|lead|model|major|general|forward|host|native|national|chair|anchor|conductor|operator|partner|member|opponent|rival)$/;
const LONGEST = 8;

/**
 * Persons whom a sentence speaks of without a name: "the attacker", "a 30-year-old woman". "He" and "she" can mean them, so
 * that nobody with a name is taken for them. One who is described through somebody else ("his girlfriend") has no wording
 * of his own: his name is empty.
 */
export function unnamedMentions(
  frames: readonly SentenceFrame[],
  named: readonly (readonly PersonMention[])[],
): PersonMention[][] {
  const known = new Map<string, Person>();
  return frames.map((frame, index) => {
    const taken = named[index] ?? [];
    return frame.grammar.words.flatMap((word, at): PersonMention[] => {
      if (!isSomebody(frame, at) || taken.some((mention) => belongsTo(frame.grammar.words, mention, at))) return [];
      const from = phraseStart(frame.grammar.words, at);
      const first = frame.grammar.words[from]?.lower ?? "";
      const before = /^(?:the|this|that)$/.test(first) ? known.get(word.lower) : undefined;
      const person = before ?? somebody(frame.grammar.words, from, at);
      known.set(word.lower, person);
      return [{ from, to: at, person }];
    });
  });
}

/** A singular noun for a person with its article, that is not what somebody else is said to be. */
function isSomebody({ grammar }: SentenceFrame, at: number): boolean {
  const word = grammar.words[at];
  if (word?.tag !== "NN" || THING.test(word.lower)) return false;
  if (!isRole(word.lower) && !MAN.test(word.lower) && !WOMAN.test(word.lower) && !SOMEBODY.test(word.lower))
    return false;
  const next = grammar.words[at + 1];
  if (next !== undefined && /^(?:NN|NNS|NNP|NNPS|HYPH)$/.test(next.tag)) return false;
  if (childBy(grammar, at, "cop") >= 0 || mainRel(word.rel) === "appos" || mainRel(word.rel) === "conj") return false;
  const from = phraseStart(grammar.words, at);
  return from < at && grammar.words[from - 1]?.lower !== "as" && grammar.words[from - 1]?.form !== ",";
}

/** Whether a noun is part of a name's mention or stands right beside it: "the director, Ana Silva". */
function belongsTo(words: readonly Word[], mention: PersonMention, at: number): boolean {
  const gap = at < mention.from ? words.slice(at + 1, mention.from) : words.slice(mention.to + 1, at);
  return gap.every((word) => /^[,("“]$/.test(word.form)) || (at > mention.to && gap.every((word) => isInside(word)));
}

function isInside(word: Word): boolean {
  return word.form === "," || /^(?:DT|JJ[RS]?|NN|NNP|CD|HYPH)$/.test(word.tag);
}

/** Where a noun phrase begins: at its article, or what stands for one; the noun itself without one. */
function phraseStart(words: readonly Word[], noun: number): number {
  let from = noun;
  while (from > 0 && /^(?:JJ[RS]?|NN|NNP|CD|HYPH|VBN|VBG|RB|AFX)$/.test(words[from - 1]?.tag ?? "")) from--;
  const before = words[from - 1];
  return before !== undefined && /^(?:DT|PRP\$|POS)$/.test(before.tag) ? from - 1 : noun;
}

function somebody(words: readonly Word[], from: number, noun: number): Person {
  const own = words[noun]?.lower ?? "";
  const gender = MAN.test(own) ? "he" : WOMAN.test(own) ? "she" : null;
  const plain = /^(?:an?|the|this|that|another)$/.test(words[from]?.lower ?? "");
  const start = noun - from > LONGEST ? noun : from + 1;
  let name = plain ? "the" : "";
  for (let at = start; plain && at <= noun; at++)
    name += `${words[at - 1]?.end === words[at]?.start && at > start ? "" : " "}${words[at]?.form ?? ""}`;
  return { name, fullest: name, gender, noun: own };
}
