import type { Segment, Sentence } from "@/lib/core/extract/contract";
import type { Grammar } from "@/lib/core/extract/parse/grammar";
import type { Quotation } from "@/lib/core/extract/passes/quotes";
import type { Token } from "@/lib/core/extract/passes/tokenize";

/** A sentence with all that the later passes look at. */
export interface SentenceFrame {
  readonly index: number;
  readonly sentence: Sentence;
  readonly segment: Segment;
  readonly segmentIndex: number;
  readonly grammar: Grammar;
  /** For each word the number of the quotation in which it stands; -1 outside. The marks themselves are inside. */
  readonly quoteOf: readonly number[];
}

/** Which quotation each word stands in. `quotations` are in order; `from` is the first that can matter. */
export function quoteNumbers(tokens: readonly Token[], quotations: readonly Quotation[], from: number): number[] {
  let at = from;
  return tokens.map((word) => {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at++;
    const quotation = quotations[at];
    return quotation !== undefined && word.start >= quotation.start && word.end <= quotation.end ? at : -1;
  });
}
