import { BARE_TITLES, isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";

/** Words from one to another, both included, that make one proper name. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

const MONTH_OR_DAY =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|to(?:day|night|morrow))$/i;
const PARTICLE =
  /^(?:al|bin|ibn|bint|ben|van|von|der|den|de|del|della|da|di|do|dos|du|la|le|el|st\.?|af|ter|abu|bar)$/i;
const ORGANISATION =
  /^(?:party|committee|foundation|competition|university|college|school|council|house|senate|congress|department|ministry|court|association|company|corporation|corp\.?|inc\.?|ltd\.?|llc|group|union|agency|bureau|institute|center|centre|church|bank|board|commission|club|league|team|force|forces|army|navy|police|office|service|services|administration|government|academy|society|museum|hospital|times|post|journal|news|press|street|avenue|bridge|airport|station|park|river|county|city|state|states|province|district|island|islands|war|wars|act|bill|award|awards|festival|day|week|world|games|cup|plan|project|program|programme|network|media|television|radio|magazine|book|facebook|twitter|democrats|republicans|fund|trust|federation|organization|organisation|community|division|authority|assembly|parliament|alliance|coalition|republic|kingdom|trek|show)$/i;

/** The proper names of a sentence: "Abu Mohammad al-Adnani", "Sun-Hyung Lee", "Theresa May", "Democratic National Committee". */
export function nameRunsOf(words: readonly Word[]): readonly NameRun[] {
  const before = known.get(words);
  if (before !== undefined) return before;
  const runs = readRuns(words);
  known.set(words, runs);
  return runs;
}

/** Asked by five passes for each sentence. */
const known = new WeakMap<readonly Word[], readonly NameRun[]>();

function readRuns(words: readonly Word[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!startsName(words, at)) continue;
    let to = at;
    for (let next = nextPart(words, to); next > to; next = nextPart(words, to)) to = next;
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

function startsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}/u.test(word.form) || MONTH_OR_DAY.test(word.form)) return false;
  if (/^NNPS?$/.test(word.tag)) return true;
  // "Nils-Erik": the first half of a joined name, whatever it is taken for.
  const joined = words[at + 1]?.form === "-" && words[at + 1]?.start === word.end;
  if (joined && /^NNP/.test(words[at + 2]?.tag ?? "") && /^\p{Lu}/u.test(words[at + 2]?.form ?? "")) return true;
  return (
    at > 0 &&
    /^(?:NN|NNS|JJ|FW|VB|VBP|VBZ|VBD)$/.test(word.tag) &&
    /^\p{Lu}[\p{L}'’.-]+$/u.test(words[at + 1]?.form ?? "") &&
    words[at - 1]?.form !== "“" &&
    words[at - 1]?.form !== '"'
  );
}

/** The last word of the part of the name behind `at`; `at` itself when the name ends. */
function nextPart(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next === undefined) return at;
  const after = words[at + 2];
  if (
    next.form === "-" &&
    next.start === words[at]?.end &&
    after !== undefined &&
    after.start === next.end &&
    /^\p{L}/u.test(after.form)
  )
    return at + 2;
  if (isCapital(next) && !(MONTH_OR_DAY.test(next.form) && next.form !== "May"))
    return /^(?:The|A|An|He|She|It|They|In|On|At|But|And|Who|What|When|Where|Why|How|Is|Was|Are|Were|Has|Have|Will|Says|Said|To|For|As|Over|After|With)$/.test(
      next.form,
    )
      ? at
      : at + 1;
  if (
    PARTICLE.test(next.form) &&
    after !== undefined &&
    (isCapital(after) || after.form === "-" || PARTICLE.test(after.form))
  )
    return at + 1;
  return at;
}

function isCapital(word: Word): boolean {
  return (
    /^\p{Lu}/u.test(word.form) &&
    /^\p{L}[\p{L}\p{M}.'’&]*$/u.test(word.form) &&
    !/^(?:DT|IN|CC|PRP|PRP\$|MD|WP|WRB)$/.test(word.tag)
  );
}

/** Where the name itself begins in a run that opens with titles: "Prime Minister | Theresa May". */
export function nameStart(words: readonly Word[], run: NameRun): number {
  let start = run.from;
  for (let i = run.from; i < run.to; i++) {
    const lower = words[i]?.lower ?? "";
    if (isRole(lower) || BARE_TITLES.has(lower)) start = i + 1;
  }
  // "President-elect Ana Silva": the second half of the joined title belongs to it.
  if (words[start]?.form === "-" && start > run.from && start + 2 <= run.to) start += 2;
  return start;
}

/** Whether the words from `start` to the end of a run can be a person's name: no word of an organisation, two words or more. */
export function isPersonName(words: readonly Word[], start: number, to: number): boolean {
  const parts = words.slice(start, to + 1).filter((word) => /\p{L}/u.test(word.form));
  if (parts.length < 2 || parts.length > 6) return false;
  return !parts.some(
    (word) =>
      ORGANISATION.test(word.form) ||
      (word.form.length > 3 && word.form === word.form.toUpperCase()) ||
      /^\d/.test(word.form),
  );
}
