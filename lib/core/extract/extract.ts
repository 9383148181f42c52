import type { ClaimTime, Entity, ExtractedClaim, Extraction, Segment, Sentence } from "@/lib/core/extract/contract";
import { grammarOf } from "@/lib/core/extract/parse/grammar";
import { buildClaim, type ClaimOutline, type ClaimSources, outlineOf } from "@/lib/core/extract/passes/build-claim";
import { writesDayFirst } from "@/lib/core/extract/passes/date-wording";
import { draftsOf } from "@/lib/core/extract/passes/drafts";
import { entitiesIn } from "@/lib/core/extract/passes/entities";
import { type SignedClaim, withoutOwnViews } from "@/lib/core/extract/passes/fact-or-view";
import { fullerNounsOf } from "@/lib/core/extract/passes/fuller-nouns";
import { headlineWords, sharedWith } from "@/lib/core/extract/passes/headline";
import { nameBookOf } from "@/lib/core/extract/passes/name-book";
import { pronounsOf } from "@/lib/core/extract/passes/pronouns";
import { quotationsOf } from "@/lib/core/extract/passes/quotes";
import { readContentApart } from "@/lib/core/extract/passes/read-apart";
import { withRepeats } from "@/lib/core/extract/passes/repeats";
import { CHECKABLE_KINDS, segmentsOf } from "@/lib/core/extract/passes/segments";
import { quoteNumbers, type SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";
import { type Voices, voicesOf } from "@/lib/core/extract/passes/speakers";
import { thingsOf } from "@/lib/core/extract/passes/things";
import { articleDay, timesIn } from "@/lib/core/extract/passes/times";
import { tokensOf } from "@/lib/core/extract/passes/tokenize";
import { priorityOf, type Weighable, worthOf } from "@/lib/core/extract/passes/worth";
import { worthSigns } from "@/lib/core/extract/passes/worth-features";

/** Name and version that every suggestion keeps, so that it can be told later which engine made it. */
export const EXTRACTOR = { name: "linecheck", version: "0.4.0" };

/** More claims than this in one revision are counted, not listed. */
export const MOST_CLAIMS = 2000;

/** Fewer sentences, or no headline, make no news article: whoever pastes them wants them checked, whatever they sound like. */
const ARTICLE_SENTENCES = 5;

/** Finds the segments, sentences and claims of a text. The same text always gives the same result. */
export function extract(text: string): Extraction {
  const segments = segmentsOf(text);
  const sentences = sentencesOf(text, segments);
  const listed: ExtractedClaim[] = [];
  let count = 0;
  for (const { kept, worded } of keptBySentence(text, segments, sentences)) {
    // What is only counted need not be worded and weighed.
    if (listed.length < MOST_CLAIMS) listed.push(...claimsFrom(worded()).slice(0, MOST_CLAIMS - listed.length));
    count += kept.length;
  }
  const claims = withRepeats(listed, segments);
  return { extractor: EXTRACTOR, segments, sentences, claims, notExtracted: count - claims.length };
}

/** The claims of a text with what their weight is read from, sentence by sentence: what the table of weights is tuned on. */
export function allWeighables(text: string): Weighable[][] {
  const segments = segmentsOf(text);
  return [...keptBySentence(text, segments, sentencesOf(text, segments))].map(({ worded }) => worded());
}

/** What each sentence asserts, without the outlet's own views in an article, and its wording for whoever wants it. */
function* keptBySentence(
  text: string,
  segments: readonly Segment[],
  sentences: readonly Sentence[],
): Generator<{ kept: SignedClaim[]; worded: () => Weighable[] }> {
  const headline = headlineWords(text, segments);
  const isArticle = headline.size > 0 && sentences.length >= ARTICLE_SENTENCES;
  const sources = sourcesOf(text, segments, sentences);
  const known = new Set<string>();
  for (const position of sources.frames.keys()) {
    const signed = outlinesOf(sources, position, known).map((outline) => ({ outline, signs: worthSigns(outline) }));
    const kept = isArticle ? withoutOwnViews(signed) : signed;
    yield { kept, worded: () => wordedFrom(kept, sources, headline) };
  }
}

/** The claims of a sentence with their weight. */
function claimsFrom(items: readonly Weighable[]): ExtractedClaim[] {
  const worth = worthOf(items);
  return items.map(({ claim }, i) => weighed(claim, worth[i] ?? { score: 0.5, reasons: [] }));
}

/** The claims of a sentence with their wording, their signs and their place. */
function wordedFrom(
  kept: readonly SignedClaim[],
  { article, entitiesOf }: Sources,
  headline: ReadonlySet<string>,
): Weighable[] {
  const position = kept[0]?.outline.position ?? 0;
  const sources = { ...article, entities: kept.length > 0 ? entitiesOf(position) : [] };
  return kept.map(({ outline, signs }) => {
    const { clause, frame } = outline.draft;
    const claim = buildClaim(outline, sources);
    const place = {
      position,
      headline: sharedWith(headline, claim.text),
      kind: frame.segment.kind,
      isAside: /^(?:relative|participle|aside)$/.test(clause.link),
    };
    return { claim, signs, place };
  });
}

/** What was read of a whole text before its claims are made, sentence by sentence. */
interface Sources {
  readonly frames: readonly SentenceFrame[];
  readonly voices: readonly Voices[];
  readonly article: Omit<ClaimSources, "entities">;
  readonly timesOf: (position: number) => ClaimTime[];
  readonly entitiesOf: (position: number) => Entity[];
}

function sourcesOf(text: string, segments: readonly Segment[], sentences: readonly Sentence[]): Sources {
  const frames = framesOf(text, segments, sentences);
  const voices = voicesOf(text, frames);
  const book = nameBookOf(text, frames);
  const pronouns = thingsOf(text, frames, voices, { book, pronouns: pronounsOf(frames, voices, book) });
  const day = articleDay(text, segments);
  return {
    frames,
    voices,
    article: { text, frames, book, pronouns, fuller: fullerNounsOf(frames, text), dayFirst: writesDayFirst(text) },
    timesOf: (position) => timesIn(text, frames[position]?.sentence ?? NOWHERE, day),
    entitiesOf: (position) => {
      const frame = frames[position];
      return frame === undefined ? [] : entitiesIn(text, frame, position, book);
    },
  };
}

const NOWHERE = { start: 0, end: 0 };

/** What a sentence asserts, before the outlet's own views are left out and the rest is worded and weighed. */
function outlinesOf(
  { frames, voices, article, timesOf }: Sources,
  position: number,
  known: Set<string>,
): ClaimOutline[] {
  const frame = frames[position];
  if (frame === undefined) return [];
  const times = timesOf(position);
  return draftsOf(frame, voices[position] ?? { voiceOf: [], voices: [] }, known).map((draft) =>
    outlineOf(draft, position, article.text, times),
  );
}

/** Everything that a text asserts, the outlet's own views included: what the weights are learnt from. */
export function allOutlines(text: string): ClaimOutline[] {
  const segments = segmentsOf(text);
  const sources = sourcesOf(text, segments, sentencesOf(text, segments));
  const known = new Set<string>();
  return [...sources.frames.keys()].flatMap((position) => outlinesOf(sources, position, known));
}

function weighed(claim: ExtractedClaim, { score, reasons }: { score: number; reasons: string[] }): ExtractedClaim {
  return {
    ...claim,
    checkWorthiness: Math.round(score * 10_000) / 10_000,
    reasons,
    priority: priorityOf(claim, score),
  };
}

/** The sentences of checkable segments with their grammar. */
function framesOf(text: string, segments: readonly Segment[], sentences: readonly Sentence[]): SentenceFrame[] {
  const quotations = quotationsOf(text, segments);
  const frames: SentenceFrame[] = [];
  let segmentIndex = 0;
  let quotation = 0;
  sentences.forEach((sentence, index) => {
    while ((segments[segmentIndex]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) segmentIndex++;
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) quotation++;
    const segment = segments[segmentIndex];
    if (segment === undefined || !CHECKABLE_KINDS.has(segment.kind)) return;
    const tokens = tokensOf(text, sentence);
    const quoteOf = quoteNumbers(tokens, quotations, quotation);
    const grammar = grammarOf(tokens, quoteOf);
    frames.push(readContentApart({ index, sentence, segment, segmentIndex, grammar, quoteOf }));
  });
  return frames;
}
