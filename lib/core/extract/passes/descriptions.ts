import { isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import type { Person, PersonMention } from "@/lib/core/extract/passes/name-book";
import { type NameRun, nameRunsOf } from "@/lib/core/extract/passes/names";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Nouns for bodies that act and speak: "the company" can stand for one that has a name. */
const BODY =
  /^(?:company|firm|group|organi[sz]ation|agency|party|club|team|band|university|college|school|museum|airline|network|broadcaster|newspaper|magazine|union|charity|foundation|institute|bank|ministry|department|commission|committee|council|court|movement|militia|studio|publisher|retailer|manufacturer|maker|carmaker|start-?up|startup|restaurant|hotel|hospital|church|festival|theater|theatre|brand|website|platform|nonprofit|corporation|league|association)$/;
/** A description points back to what it describes over so many sentences. */
const REACH = 6;

/** "Ana Silva" in "actress Ana Silva", with the word that tells what she is. */
interface Described {
  readonly noun: string;
  readonly bearer: Person;
}

/** Who was described by a word so far, and in which sentence last. */
interface Bearers {
  readonly all: Set<Person>;
  last: number;
}

/**
 * Where an article speaks of somebody or of a body by a description alone: "the actress", "the company", once the name has
 * been given with that word. A word that fits two bearers points to none.
 *
 * "Museum director Ana Silva left. The director said …" → The director: Ana Silva.
 */
export function describedMentions(
  frames: readonly SentenceFrame[],
  mentions: readonly (readonly PersonMention[])[],
): PersonMention[][] {
  const bodies = new Map<string, Person>();
  const known = new Map<string, Bearers>();
  return frames.map((frame, index) => {
    const { words } = frame.grammar;
    const found: PersonMention[] = [];
    words.forEach((word, at) => {
      if (!/^(?:the|this)$/.test(words[at - 1]?.lower ?? "") || !standsAlone(words, at)) return;
      const bearer = bearerOf(known, word.lower, index);
      if (bearer !== null) found.push({ from: at - 1, to: at, person: bearer, isDescription: true });
    });
    const people = mentions[index] ?? [];
    const described = people.flatMap((mention) => rolesOf(words, mention));
    for (const run of nameRunsOf(words))
      if (!people.some((mention) => mention.to === run.to)) described.push(...bodyOf(words, run, bodies));
    for (const { noun, bearer } of described) {
      const bearers = known.get(noun) ?? { all: new Set(), last: index };
      bearers.all.add(bearer);
      bearers.last = index;
      known.set(noun, bearers);
    }
    return found;
  });
}

/** A noun without more words before or behind it that tell which one is meant. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.tag !== "NN" || next?.lower === "of") return false;
  return next === undefined || next.lower === "'s" || !/^(?:NNPS?|NNS?|CD|HYPH)$/.test(next.tag);
}

/** Who was described by a word: the one bearer within reach; null when there are two. */
function bearerOf(known: ReadonlyMap<string, Bearers>, noun: string, index: number): Person | null {
  const bearers = known.get(noun);
  if (bearers === undefined || bearers.all.size !== 1 || index - bearers.last > REACH) return null;
  return [...bearers.all][0] ?? null;
}

/** The words of a role right before a name: "museum director Ana Silva" → director. */
function rolesOf(words: readonly Word[], mention: PersonMention): Described[] {
  const found: Described[] = [];
  for (let at = mention.from - 1; at >= 0 && /^(?:NN|NNP|JJ)$/.test(words[at]?.tag ?? ""); at--) {
    const noun = words[at]?.lower ?? "";
    if (isRole(noun)) found.push({ noun, bearer: mention.person });
  }
  return found;
}

/** A body with a name and the word that tells what it is: "news agency Amaq", "Mey Eden, a company", "the militant group (ISIS)". */
function bodyOf(words: readonly Word[], run: NameRun, bodies: Map<string, Person>): Described[] {
  const noun = [before(words, run.from), bracketed(words, run), behind(words, run.to)].find((word) => BODY.test(word));
  if (noun === undefined) return [];
  const name = nameText(words, run);
  const bearer = bodies.get(name) ?? { name, fullest: name, gender: "it" as const };
  bodies.set(name, bearer);
  return [{ noun, bearer }];
}

function before(words: readonly Word[], from: number): string {
  return words[from - 1]?.tag === "NN" ? (words[from - 1]?.lower ?? "") : "";
}

function bracketed(words: readonly Word[], run: NameRun): string {
  return words[run.from - 1]?.form === "(" && words[run.to + 1]?.form === ")" ? (words[run.from - 2]?.lower ?? "") : "";
}

/** "Mey Eden, a water company," or "Mey Eden is a company": the last noun of what it is said to be. */
function behind(words: readonly Word[], to: number): string {
  const opens = words[to + 1]?.form === "," || /^(?:is|was)$/.test(words[to + 1]?.lower ?? "");
  if (!opens || !/^(?:an?|the)$/.test(words[to + 2]?.lower ?? "")) return "";
  let at = to + 3;
  while (/^(?:NNP?S?|JJ[RS]?|HYPH|VBN|CD)$/.test(words[at + 1]?.tag ?? "")) at++;
  return words[at]?.lower ?? "";
}

function nameText(words: readonly Word[], { from, to }: NameRun): string {
  let name = "";
  for (let at = from; at <= to; at++) {
    const joined = at > from && words[at - 1]?.end === words[at]?.start;
    name += `${at > from && !joined ? " " : ""}${words[at]?.form ?? ""}`;
  }
  return name;
}
