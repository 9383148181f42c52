import { grammarOf } from "@/lib/core/extract/parse/grammar";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { speechesOf } from "@/lib/core/extract/passes/speech";

/** Shorter contents are not worth a second reading. */
const SHORTEST = 4;

/**
 * Reads a sentence a second time where the first reading tears apart what somebody is said to have said: the content is
 * then read for itself, and so is what stands around it.
 *
 * "She noted the bridges are closed": "bridges" is no longer the object of "noted".
 */
export function readContentApart(whole: SentenceFrame): SentenceFrame {
  const halves = halvesOf(whole);
  const frame = halves.length > 0 ? readAgain(whole, halves) : whole;
  const torn = speechesOf(frame)
    .map(({ content }) => content)
    .filter((content) => content.length >= SHORTEST && isTorn(frame, content));
  // Content that runs over a semicolon is read as it stands.
  if (torn.length === 0 || halves.length > 0) return frame;
  return readAgain(
    frame,
    torn.map((content) => withThat(frame, content)),
  );
}

function readAgain(frame: SentenceFrame, apart: readonly (readonly number[])[]): SentenceFrame {
  const tokens = frame.grammar.words.map(({ form, start, end }) => ({ form, start, end }));
  return { ...frame, grammar: grammarOf(tokens, frame.quoteOf, apart) };
}

/**
 * What stands behind each semicolon, where every part of the sentence has a verb: the parts are sentences of their own.
 *
 * "The hall has 300 seats; reports said half were taken" → "reports said half were taken".
 */
function halvesOf({ grammar: { words }, quoteOf }: SentenceFrame): number[][] {
  const parts: number[][] = [[]];
  words.forEach((word, at) => {
    if (word.form === ";" && quoteOf[at] === -1) parts.push([]);
    else parts.at(-1)?.push(at);
  });
  const hasVerb = (part: readonly number[]): boolean =>
    part.some((at) => /^(?:VBD|VBZ|VBP|MD)$/.test(words[at]?.tag ?? ""));
  return parts.length > 1 && parts.every(hasVerb) ? parts.slice(1) : [];
}

/** Whether more than one word of a stretch that does not open with a quotation hangs on words outside it. */
function isTorn({ grammar, quoteOf }: SentenceFrame, content: readonly number[]): boolean {
  const own = new Set(content);
  if (quoteOf[content[0] ?? -1] !== -1 || !isStretch(content)) return false;
  const loose = content.filter((at) => {
    const word = grammar.words[at];
    return word !== undefined && !own.has(word.head) && word.rel !== "punct";
  });
  return loose.length > 1;
}

function isStretch(content: readonly number[]): boolean {
  return (content.at(-1) ?? 0) - (content[0] ?? 0) === content.length - 1;
}

/** The content with the "that" before it, so that both readings have their linking word. */
function withThat({ grammar }: SentenceFrame, content: readonly number[]): number[] {
  const before = (content[0] ?? 0) - 1;
  return grammar.words[before]?.lower === "that" ? [before, ...content] : [...content];
}
