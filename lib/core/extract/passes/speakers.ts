import type { Mention } from "@/lib/core/extract/contract";
import { isMark, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import type { DraftVoice } from "@/lib/core/extract/passes/draft";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { type Speech, speechesOf } from "@/lib/core/extract/passes/speech";
import { nounRange, type WordRange } from "@/lib/core/extract/passes/speech-source";

/** The words that tell who speaks ("officials said") are in nobody's voice: they make no claim. */
export const FRAME_VOICE = -2;

/** A quotation of so many sentences can stand before the dash and the name. */
const CREDIT_REACH = 6;
const LONGEST_CREDIT = 5;

/** For each word of a sentence the number of the voice that says it, -1 for the outlet's own; and the voices. */
export interface Voices {
  readonly voiceOf: readonly number[];
  readonly voices: readonly DraftVoice[];
}

/** A sentence counts as wholly quoted when so much of it stands between quotation marks. */
const WHOLE = 0.8;

/**
 * Who says what in every sentence of a text. Speakers are carried on: a quotation without a speaker of its own belongs to
 * the speaker named last in its paragraph, else to the one named next in it, else to the one whose quotation was left open.
 */
export function voicesOf(text: string, frames: readonly SentenceFrame[]): Voices[] {
  const speeches = frames.map((frame) => speechesOf(frame));
  let carried: { voice: DraftVoice; segment: number } | null = null;
  return frames.map((frame, i) => {
    const own = speeches[i] ?? [];
    const voices = own.map((speech) => voiceOf(text, frame, speech));
    const voiceNumbers = frame.grammar.words.map(() => -1);
    own.forEach((speech, number) => {
      for (const range of speech.sharesSource ? [speech.cue] : [speech.cue, speech.source]) {
        for (let at = range?.from ?? 0; range !== null && at <= range.to; at++) voiceNumbers[at] = FRAME_VOICE;
      }
      for (const at of speech.content) voiceNumbers[at] = number;
    });
    const loose = looseQuote(frame, voiceNumbers);
    if (loose.length > 0) {
      const voice =
        voices.at(-1) ??
        creditedTo(text, frames, i) ??
        sameParagraph(carried, frame) ??
        nextInParagraph(text, frames, speeches, i) ??
        openFromBefore(carried, frame) ??
        null;
      if (voice !== null || isWhole(frame, loose)) {
        for (const at of loose) voiceNumbers[at] = voices.length;
        voices.push(voice ?? { claimant: null, cue: null });
      }
    }
    const last = voices.at(-1);
    const announced = last === undefined ? announcedSpeaker(text, frame) : null;
    if (last !== undefined && last.claimant !== null) carried = { voice: last, segment: frame.segmentIndex };
    else if (announced !== null) carried = { voice: announced, segment: frame.segmentIndex };
    return { voiceOf: voiceNumbers, voices };
  });
}

/** "The unions replied in a joint letter:" – the subject of a sentence that ends with a colon says what is quoted next. */
function announcedSpeaker(text: string, frame: SentenceFrame): DraftVoice | null {
  const { words } = frame.grammar;
  if (words.at(-1)?.form !== ":") return null;
  const root = words.findIndex((word) => word.head < 0 && word.tag.startsWith("VB"));
  const subject = root < 0 ? -1 : ownSubject(frame.grammar, root);
  const range = subject < 0 ? null : nounRange(frame, subject, root);
  return range === null ? null : { claimant: mentionOf(text, frame, range), cue: null };
}

/** "“We lost the port.” — Ana Silva": a name behind a dash, right behind a quotation, says whose it is. */
function creditedTo(text: string, frames: readonly SentenceFrame[], at: number): DraftVoice | null {
  for (const frame of frames.slice(at, at + CREDIT_REACH)) {
    if (frame.segmentIndex !== frames[at]?.segmentIndex) return null;
    const { words } = frame.grammar;
    const dash = words.findLastIndex((word, i) => frame.quoteOf[i] === -1 && /^[―—–-]+$/.test(word.form));
    const name = words.slice(dash + 1);
    const opens = dash === 0 || frame.quoteOf[dash - 1] !== -1;
    if (dash < 0 || !opens || name.length === 0 || name.length > LONGEST_CREDIT) continue;
    if (
      !name.every(
        (word, i) =>
          /^NNP/.test(word.tag) || /^(?:of|de|\.|-)$/.test(word.lower) || (i === 0 && /^\p{Lu}/u.test(word.form)),
      )
    )
      continue;
    const mark = { from: dash, to: dash };
    return {
      claimant: mentionOf(text, frame, { from: dash + 1, to: words.length - 1 }),
      cue: mentionOf(text, frame, mark),
    };
  }
  return null;
}

type Carried = { voice: DraftVoice; segment: number } | null;

function sameParagraph(carried: Carried, frame: SentenceFrame): DraftVoice | null {
  return carried !== null && carried.segment === frame.segmentIndex ? carried.voice : null;
}

/** The speaker of the paragraph before, when this one opens with a quotation. */
function openFromBefore(carried: Carried, frame: SentenceFrame): DraftVoice | null {
  return carried !== null && frame.segmentIndex - carried.segment <= 1 ? carried.voice : null;
}

function nextInParagraph(
  text: string,
  frames: readonly SentenceFrame[],
  speeches: readonly (readonly Speech[])[],
  from: number,
): DraftVoice | null {
  for (let i = from + 1; i < Math.min(frames.length, from + 4); i++) {
    const frame = frames[i];
    if (frame === undefined || frame.segmentIndex !== frames[from]?.segmentIndex) return null;
    const speech = speeches[i]?.[0];
    if (speech?.content.some((at) => frame.quoteOf[at] !== -1)) return voiceOf(text, frame, speech);
  }
  return null;
}

/** Quoted words that no verb of the sentence accounts for: the whole sentence, or a quotation with a clause of its own. */
function looseQuote(frame: SentenceFrame, voiceOf: readonly number[]): number[] {
  const { grammar, quoteOf } = frame;
  const loose = grammar.words.flatMap((_, at) => (quoteOf[at] !== -1 && voiceOf[at] === -1 ? [at] : []));
  const words = loose.filter((at) => !isMark(grammar, at)).length;
  if (isWhole(frame, loose)) return loose;
  return words >= 6 && loose.some((at) => /^(?:VBD|VBZ|VBP|MD)$/.test(grammar.words[at]?.tag ?? "")) ? loose : [];
}

function isWhole(frame: SentenceFrame, loose: readonly number[]): boolean {
  const all = frame.grammar.words.filter((_, at) => !isMark(frame.grammar, at)).length;
  const words = loose.filter((at) => !isMark(frame.grammar, at)).length;
  return words > 1 && words >= WHOLE * all;
}

function voiceOf(text: string, frame: SentenceFrame, speech: Speech): DraftVoice {
  return {
    claimant: speech.source === null ? null : mentionOf(text, frame, speech.source),
    cue: mentionOf(text, frame, speech.cue),
  };
}

/** The words of a range at their place in the text. */
export function mentionOf(text: string, frame: SentenceFrame, range: WordRange): Mention | null {
  const from = frame.grammar.words[range.from];
  const to = frame.grammar.words[range.to];
  if (from === undefined || to === undefined) return null;
  return { start: from.start, end: to.end, text: text.slice(from.start, to.end) };
}
