import { NEVER_FINAL, OPENERS, SELDOM_FINAL } from "@/lib/core/extract/lexicon/abbreviations";

const CLOSERS = "\"'”’)]»";
const OPENING = /^["'“‘([«¿¡*_]*/;
const SPEECH_TAIL =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:said|says|asked|asks|told|added|replied|wrote|cried|shouted|exclaimed|tweeted|wondered|joked|quipped|responded|concluded|continued|explained|noted)\b/u;
/** A title before a name opens a sentence as well as "the" does: "at 6 p.m. Mr. Smith left." */
/** No short form has so many letters. */
const LONG_WORD = /(?<![\p{L}\p{N}.])\p{Ll}{5,}$/u;
const MANY_WORDS = /(?:^|[^.!?])(?:\s[^\s.!?]+){4}\.?\p{L}?$/u;
const COURTESY = /^(?:Mr|Mrs|Ms|Dr|Prof)\b/;
/** An address of the web opens a sentence though it is written small. */
const ADDRESS = /^(?:https?:|www\.)/;
const LOOK = 48;

/**
 * The place where a sentence ends that has its stop at `at`, or -1 when the stop does not end it.
 *
 * `start` is where the sentence begins: who begins it with a small letter begins the next with one too.
 * "the U.S. Government" → -1, "in the U.S. How about you?" → behind "U.S.", "'This is great.' she said" → -1.
 */
export function sentenceEnd(text: string, at: number, limit: number, start = at): number {
  const run = stopRun(text, at, limit);
  const omission = closingOmission(text, at, limit);
  if (omission > 0) return omission;
  let end = run.end;
  while (end < limit && CLOSERS.includes(text.charAt(end)) && !opensNext(text, end)) end++;
  if (end >= limit) return limit;
  if (!/\s/.test(text.charAt(end))) return isGlued(text, at, end) ? end : -1;
  let next = end;
  while (next < limit && /\s/.test(text.charAt(next))) next++;
  if (next >= limit) return limit;
  const after = text.slice(next, Math.min(limit, next + LOOK));
  const word = after.slice(OPENING.exec(after)?.[0].length ?? 0);
  const first = word.charAt(0);
  if (/\p{Ll}/u.test(first) && !ADDRESS.test(word))
    return end === run.end && endsSmall(text, { at, start, run }) ? end : -1;
  if (run.dots !== 1 || text.charAt(at) !== ".") return endOfRun(run, { text, at, end, word, after });
  if (end > run.end && SPEECH_TAIL.test(after)) return -1;
  return isAbbreviation(text, at, word) ? -1 : end;
}

/** "so i called them. they were nice": a sentence that begins with a small letter, in a text that has no capitals there. */
function isWrittenSmall(text: string, start: number): boolean {
  return /^\p{Ll}[\p{Ll}'’]*(?:,? \p{Ll}|[!?])/u.test(text.slice(start, start + LOOK));
}

/** Whether a stop ends its sentence though the next begins with a small letter: behind a long plain word it does. */
function endsSmall(
  text: string,
  { at, start, run }: { readonly at: number; readonly start: number; readonly run: StopRun },
): boolean {
  if (!endsPlainly(text, at, run)) return false;
  return (
    isWrittenSmall(text, start) || (text.charAt(at) === "." && LONG_WORD.test(text.slice(Math.max(0, at - LOOK), at)))
  );
}

/** Whether a whole word, no short form, stands before a stop of its own. */
function endsPlainly(text: string, at: number, run: StopRun): boolean {
  if (run.spaced || (run.dots > 1 && text.charAt(at) === ".")) return false;
  const word = /[\p{L}\p{N}.’']*$/u.exec(text.slice(Math.max(0, at - LOOK), at))?.[0] ?? "";
  const bare = word.toLowerCase();
  return /^[\p{L}’']{2,}$/u.test(word) && !NEVER_FINAL.has(bare) && !SELDOM_FINAL.has(bare);
}

/** "less complex. . . .”": the mark of an omission behind the last stop belongs to its sentence; -1 when more words follow. */
function closingOmission(text: string, at: number, limit: number): number {
  const behind = /^\.(?: \.){2,4}["'”’)\]»]*\s*/.exec(text.slice(at, Math.min(limit, at + LOOK)))?.[0];
  return behind !== undefined && at + behind.length >= limit ? limit : -1;
}

/** Stops one behind the other. */
export interface StopRun {
  readonly end: number;
  readonly dots: number;
  /** Stops with spaces between them: ". . ." */
  readonly spaced: boolean;
}

/** The stops that begin at a place: "...", "?!", ". . .". A stop right behind a word is never part of a spaced run. */
export function stopRun(text: string, at: number, limit: number): StopRun {
  let end = at + 1;
  let dots = 1;
  let spaced = false;
  for (;;) {
    if (end < limit && ".!?…".includes(text.charAt(end))) {
      end++;
      dots++;
    } else if (end + 1 < limit && text.charAt(end) === " " && text.charAt(end + 1) === ".") {
      if (!spaced && dots === 1 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return { end, dots, spaced };
      end += 2;
      dots++;
      spaced = true;
    } else {
      return { end, dots, spaced };
    }
  }
}

interface RunSetting {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly after: string;
}

function endOfRun(run: StopRun, { text, at, end, word, after }: RunSetting): number {
  if (end > run.end && SPEECH_TAIL.test(after)) return -1;
  const dotted = text.charAt(at) === "." || text.charAt(at) === "…";
  if (!dotted) return end;
  if (run.spaced) return run.dots >= 4 ? end : -1;
  if (run.dots === 2) return end;
  if (text.charAt(at - 1) === "[" || text.charAt(at - 1) === "(") return OPENERS.has(firstWord(word)) ? end : -1;
  return run.dots >= 4 || OPENERS.has(firstWord(word)) || !/\s/.test(text.charAt(at - 1)) ? end : -1;
}

/** A quotation mark with a letter right behind it opens the next sentence instead of closing this one. */
function opensNext(text: string, at: number): boolean {
  return "\"'".includes(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && /\s/.test(text.charAt(at - 1));
}

/** "on Tuesday.Then he left": a missing space, but not an address or a file name. */
function isGlued(text: string, at: number, end: number): boolean {
  if (end - at >= 3) return /^\p{L}\.{3,}\p{Lu}$/u.test(text.slice(at - 1, end + 1));
  if (text.charAt(at) !== "." || end !== at + 1) return false;
  const before =
    text
      .slice(Math.max(0, at - LOOK), at)
      .split(/\s/)
      .at(-1) ?? "";
  const after = text.slice(end, end + LOOK).split(/\s/)[0] ?? "";
  return (
    /^[\p{L}'’,\d]*(?:\p{Ll}{3}|\d{2})$/u.test(before) &&
    /^\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?[.,]?$/u.test(after) &&
    !/\.(?:com|net|org)/i.test(after)
  );
}

function isAbbreviation(text: string, at: number, next: string): boolean {
  const before = text.slice(Math.max(0, at - LOOK), at);
  // "on Tuesday.Mr. Smith": what stands before a missing space is not part of the short form.
  const word = (/[\p{L}\p{N}.°’']*$/u.exec(before)?.[0] ?? "").replace(/^.*\p{Ll}{3}\.(?=\p{Lu}\p{Ll})/u, "");
  const bare = word.toLowerCase();
  const opener = OPENERS.has(firstWord(next)) || (COURTESY.test(next) && MANY_WORDS.test(before));
  if (NEVER_FINAL.has(bare))
    return /^(?:no|nos|p|pp|v|fig|vol|ch|sec|art|par|op)$/.test(bare) ? /^[\d#]/.test(next) || bare === "v" : true;
  if (/^\p{Lu}$/u.test(word)) return isInitial(before.slice(0, -1), word, opener);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opener;
  if (/^(?:[ap]\.m|ph\.d)$/i.test(word)) return !opener;
  if (/^\d{1,2}$/.test(word) && /(?:^|[\n•⁃]\s?)$/.test(before.slice(0, before.length - word.length))) return true;
  return (
    SELDOM_FINAL.has(bare) && !opener && (/^\p{Lu}/u.test(word) || /^\d/.test(next) || bare === "co" || bare === "st")
  );
}

/** "Jonas E. Smith" goes on; "you and I. Did you" does not. */
function isInitial(before: string, letter: string, opener: boolean): boolean {
  if (letter === "I" && /\b(?:and|or|than|as|do|am) $/.test(before)) return !opener;
  return !opener || /\p{Lu}[\p{L}.'’-]* $/u.test(before.slice(-24));
}

function firstWord(words: string): string {
  return (/^\p{L}+/u.exec(words)?.[0] ?? "").toLowerCase();
}
