import type { ExtractedClaim, Extraction } from "@/lib/core/extract/contract";
import { CHECKABLE_KINDS, segmentsOf } from "@/lib/core/extract/passes/segments";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";

/** Name and version that every suggestion keeps, so that it can be told later which engine made it. */
export const EXTRACTOR = { name: "linecheck", version: "0.1.0" };

/** More claims than this in one revision are counted, not listed. */
const MOST_CLAIMS = 2000;

/** Finds the segments, sentences and claims of a text. The same text always gives the same result. */
export function extract(text: string): Extraction {
  const segments = segmentsOf(text);
  const sentences = sentencesOf(text, segments);
  const claims: ExtractedClaim[] = [];
  let at = 0;
  sentences.forEach((sentence, index) => {
    while ((segments[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
    const kind = segments[at]?.kind ?? "body";
    const quote = text.slice(sentence.start, sentence.end).replace(/[.!?]+["”’)]*$/, "");
    if (!CHECKABLE_KINDS.has(kind) || quote.length < 8 || /\?$/.test(text.charAt(sentence.end - 1))) return;
    const end = sentence.start + quote.length;
    claims.push({
      start: sentence.start,
      end,
      quote,
      text: quote,
      spans: [{ start: sentence.start, end }],
      sentence: index,
      types: ["other"],
      attribution: { mode: "outlet_voice", claimant: null, cue: null },
      checkable: "claim",
      checkWorthiness: 0.5,
      priority: "normal",
      reasons: [],
      passes: ["sentences"],
      times: [],
      sameAs: null,
    });
  });
  return {
    extractor: EXTRACTOR,
    segments,
    sentences,
    claims: claims.slice(0, MOST_CLAIMS),
    notExtracted: Math.max(0, claims.length - MOST_CLAIMS),
  };
}
