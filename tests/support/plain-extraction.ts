import type { ExtractedClaim, Extraction } from "@/lib/core/extract/contract";

/**
 * Takes every paragraph for one sentence and every sentence for one claim. Stands in for the engine where a test is
 * about what happens to claims and not about how they are found, so that it needs no second to load a language model.
 */
export async function plainExtraction(text: string): Promise<Extraction> {
  const sentences = [...text.matchAll(/[^\n]+/g)]
    .filter((match) => match[0].trim() !== "")
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return {
    extractor: { name: "plain", version: "1" },
    segments: sentences.map((sentence) => ({ ...sentence, kind: "body" })),
    sentences,
    claims: sentences.map((sentence, index) => plainClaim(text.slice(sentence.start, sentence.end), sentence, index)),
    notExtracted: 0,
  };
}

function plainClaim(
  quote: string,
  span: { readonly start: number; readonly end: number },
  index: number,
): ExtractedClaim {
  return {
    ...span,
    quote,
    text: quote,
    spans: [span],
    sentence: index,
    types: ["number"],
    attribution: { mode: "outlet_voice", claimant: null, cue: null },
    checkable: "claim",
    checkWorthiness: 0.5,
    priority: "normal",
    reasons: ["a figure"],
    passes: ["plain"],
    times: [],
    quantities: [],
    entities: [],
    sameAs: null,
  };
}
