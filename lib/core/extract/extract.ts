import type { ExtractedClaim, Extraction, Segment, Sentence } from "@/lib/core/extract/contract";
import { grammarOf } from "@/lib/core/extract/parse/grammar";
import { buildClaim } from "@/lib/core/extract/passes/build-claim";
import type { Draft } from "@/lib/core/extract/passes/draft";
import { draftsOf } from "@/lib/core/extract/passes/drafts";
import { entitiesIn } from "@/lib/core/extract/passes/entities";
import { withoutOwnViews } from "@/lib/core/extract/passes/fact-or-view";
import { headlineWords, sharedWith } from "@/lib/core/extract/passes/headline";
import { nameBookOf } from "@/lib/core/extract/passes/name-book";
import { pronounsOf } from "@/lib/core/extract/passes/pronouns";
import { quotationsOf } from "@/lib/core/extract/passes/quotes";
import { readContentApart } from "@/lib/core/extract/passes/read-apart";
import { withRepeats } from "@/lib/core/extract/passes/repeats";
import { CHECKABLE_KINDS, segmentsOf } from "@/lib/core/extract/passes/segments";
import { quoteNumbers, type SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";
import { voicesOf } from "@/lib/core/extract/passes/speakers";
import { thingsOf } from "@/lib/core/extract/passes/things";
import { articleDay, timesIn } from "@/lib/core/extract/passes/times";
import { tokensOf } from "@/lib/core/extract/passes/tokenize";
import { priorityOf, worthOf } from "@/lib/core/extract/passes/worth";
import { worthSigns } from "@/lib/core/extract/passes/worth-features";

/** Name and version that every suggestion keeps, so that it can be told later which engine made it. */
export const EXTRACTOR = { name: "linecheck", version: "0.3.0" };

/** More claims than this in one revision are counted, not listed. */
export const MOST_CLAIMS = 2000;

/** Fewer sentences, or no headline, make no news article: whoever pastes them wants them checked, whatever they sound like. */
const ARTICLE_SENTENCES = 5;

/** Finds the segments, sentences and claims of a text. The same text always gives the same result. */
export function extract(text: string): Extraction {
  const segments = segmentsOf(text);
  const sentences = sentencesOf(text, segments);
  const headline = headlineWords(text, segments);
  const isArticle = headline.size > 0 && sentences.length >= ARTICLE_SENTENCES;
  const listed: ExtractedClaim[] = [];
  let count = 0;
  for (const candidates of candidatesBySentence(text, segments, sentences)) {
    const found = weighSentence(candidates, headline, isArticle);
    listed.push(...found.slice(0, MOST_CLAIMS - listed.length));
    count += found.length;
  }
  const claims = withRepeats(listed, segments);
  return { extractor: EXTRACTOR, segments, sentences, claims, notExtracted: count - claims.length };
}

/** The claims of a sentence with their weight; without the outlet's own views in an article. */
function weighSentence(
  candidates: readonly Candidate[],
  headline: ReadonlySet<string>,
  isArticle: boolean,
): ExtractedClaim[] {
  const signed = candidates.map(({ draft, claim, position }) => ({
    claim,
    signs: worthSigns(draft, claim),
    kind: draft.frame.segment.kind,
    place: {
      position,
      headline: sharedWith(headline, claim.text),
      kind: draft.frame.segment.kind,
      isAside: /^(?:relative|participle|aside)$/.test(draft.clause.link),
    },
  }));
  const kept = isArticle ? withoutOwnViews(signed) : signed;
  const worth = worthOf(kept);
  return kept.map(({ claim }, i) => weighed(claim, worth[i] ?? { score: 0.5, reasons: [] }));
}

/** A claim that has not been weighed yet, with what it was made of. */
export interface Candidate {
  readonly draft: Draft;
  readonly claim: ExtractedClaim;
  /** Number of its sentence among those that can be checked. */
  readonly position: number;
}

/** Everything that a text asserts, before the outlet's own views are left out and the rest is weighed. */
export function candidatesOf(text: string, segments: readonly Segment[], sentences: readonly Sentence[]): Candidate[] {
  return [...candidatesBySentence(text, segments, sentences)].flat();
}

/** The same sentence by sentence, so that a long text never has all its candidates in memory. */
function* candidatesBySentence(
  text: string,
  segments: readonly Segment[],
  sentences: readonly Sentence[],
): Generator<Candidate[]> {
  const frames = framesOf(text, segments, sentences);
  const voices = voicesOf(text, frames);
  const book = nameBookOf(text, frames);
  const pronouns = thingsOf(text, frames, voices, { book, pronouns: pronounsOf(frames, voices, book) });
  const day = articleDay(text, segments);
  const times = frames.map((frame) => timesIn(text, frame.sentence, day));
  const known = new Set<string>();
  for (const [position, frame] of frames.entries()) {
    const entities = entitiesIn(text, frame, position, book);
    const sources = { text, frames, book, pronouns, times, entities };
    yield draftsOf(frame, voices[position] ?? { voiceOf: [], voices: [] }, known).map((draft) => ({
      draft,
      position,
      claim: buildClaim(draft, position, sources),
    }));
  }
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
