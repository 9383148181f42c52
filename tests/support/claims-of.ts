import type { ExtractedClaim } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";

/** The claims that the extractor finds in a text. */
export function claimsOf(text: string): ExtractedClaim[] {
  return extract(text).claims;
}

/** The words that carry each claim, in order; " … " where words between them do not. */
export function carriedIn(text: string): string[] {
  return claimsOf(text).map((claim) => claim.spans.map((span) => text.slice(span.start, span.end)).join(" … "));
}

/** The wording of each claim, in order. */
export function wordingsOf(text: string): string[] {
  return claimsOf(text).map((claim) => claim.text);
}

/** The first claim whose quote holds certain words. */
export function claimWith(text: string, words: string): ExtractedClaim | undefined {
  return claimsOf(text).find((claim) => claim.quote.includes(words));
}
