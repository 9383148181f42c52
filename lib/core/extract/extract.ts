import type { ExtractedClaim, Extraction, Segment, Sentence } from "@/lib/core/extract/contract";
import { grammarOf } from "@/lib/core/extract/parse/grammar";
import { buildClaim } from "@/lib/core/extract/passes/build-claim";
import type { Draft } from "@/lib/core/extract/passes/draft";
import { draftsOf } from "@/lib/core/extract/passes/drafts";
import { headlineWords, sharedWith } from "@/lib/core/extract/passes/headline";
import { nameBookOf } from "@/lib/core/extract/passes/name-book";
import { pronounsOf } from "@/lib/core/extract/passes/pronouns";
import { quotationsOf } from "@/lib/core/extract/passes/quotes";
import { CHECKABLE_KINDS, segmentsOf } from "@/lib/core/extract/passes/segments";
import { quoteNumbers, type SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";
import { voicesOf } from "@/lib/core/extract/passes/speakers";
import { articleDay, timesIn } from "@/lib/core/extract/passes/times";
import { priorityOf, worthOf } from "@/lib/core/extract/passes/worth";

/** Name and version that every suggestion keeps, so that it can be told later which engine made it. */
export const EXTRACTOR = { name: "linecheck", version: "0.2.0" };

/** More claims than this in one revision are counted, not listed. */
const MOST_CLAIMS = 2000;

/** Finds the segments, sentences and claims of a text. The same text always gives the same result. */
export function extract(text: string): Extraction {
  const { segments, sentences, claims, drafts } = extractParts(text);
  return { extractor: EXTRACTOR, segments, sentences, claims, notExtracted: drafts.length - claims.length };
}

/** The same with the claims in the making beside the claims: what learning the weights needs. */
export function extractParts(text: string): {
  segments: Segment[];
  sentences: Sentence[];
  claims: ExtractedClaim[];
  drafts: { draft: Draft; position: number }[];
} {
  const segments = segmentsOf(text);
  const sentences = sentencesOf(text, segments);
  const frames = framesOf(text, segments, sentences);
  const voices = voicesOf(text, frames);
  const book = nameBookOf(text, frames);
  const pronouns = pronounsOf(frames, voices, book);
  const anchor = articleDay(text, segments);
  const times = frames.map((frame) => timesIn(text, frame.sentence, anchor));
  const sources = { text, book, pronouns, times };
  const headline = headlineWords(text, segments);
  const known = new Set<string>();
  const drafts = frames.flatMap((frame, position) =>
    draftsOf(frame, voices[position] ?? { voiceOf: [], voices: [] }, known).map((draft) => ({ draft, position })),
  );
  const claims = drafts
    .slice(0, MOST_CLAIMS)
    .map(({ draft, position }) => weighed(draft, buildClaim(draft, position, sources), headline));
  return { segments, sentences, claims, drafts };
}

function weighed(draft: Draft, claim: ExtractedClaim, headline: ReadonlySet<string>): ExtractedClaim {
  const place = {
    sentence: claim.sentence,
    headline: draft.frame.segment.kind === "headline" ? 0 : sharedWith(headline, claim.text),
  };
  const { score, reasons } = worthOf(draft, claim, place);
  return {
    ...claim,
    checkWorthiness: Math.round(score * 10_000) / 10_000,
    reasons,
    priority: priorityOf(claim, score),
  };
}

/** The sentences of checkable segments with their grammar. */
function framesOf(text: string, segments: Extraction["segments"], sentences: Extraction["sentences"]): SentenceFrame[] {
  const quotations = quotationsOf(text, segments);
  const frames: SentenceFrame[] = [];
  let segmentIndex = 0;
  let quotation = 0;
  sentences.forEach((sentence, index) => {
    while ((segments[segmentIndex]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) segmentIndex++;
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) quotation++;
    const segment = segments[segmentIndex];
    if (segment === undefined || !CHECKABLE_KINDS.has(segment.kind)) return;
    const grammar = grammarOf(text, sentence);
    frames.push({
      index,
      sentence,
      segment,
      segmentIndex,
      grammar,
      quoteOf: quoteNumbers(grammar, quotations, quotation),
    });
  });
  return frames;
}
