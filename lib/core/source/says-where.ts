import type { ExcerptCheck } from "@/lib/core/source/source";

/** An evidence link, as far as it says where its words stand. */
type Placed = { readonly locator: string | null; readonly url: string | null; readonly excerptCheck: ExcerptCheck };

/**
 * Whether somebody else finds the words again: a place was said, the address leads to one, or the excerpt stands in a kept
 * text of the source.
 */
export function saysWhere({ locator, url, excerptCheck }: Placed): boolean {
  return locator !== null || excerptCheck === "found" || /#.+/.test(url ?? "");
}
