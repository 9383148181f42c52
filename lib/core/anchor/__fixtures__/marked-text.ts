import type { Standing } from "@/lib/core/anchor/locate";
import type { ExtractedClaim } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";
import type { Span } from "@/lib/core/text/span";

/** A text without its marks, and where each marked claim stands in it. */
export type MarkedText = { readonly text: string; readonly places: ReadonlyMap<string, readonly Span[]> };

/** Takes the marks out of a text: "{a:At least 40} died" → "At least 40 died" with claim a at 0–11. */
export function readMarks(marked: string): MarkedText {
  const places = new Map<string, Span[]>();
  let text = "";
  let last = 0;
  for (const { 0: whole, 1: id = "", 2: words = "", index } of marked.matchAll(/\{([a-z]):([^}]*)\}/g)) {
    text += marked.slice(last, index);
    places.set(id, [...(places.get(id) ?? []), { start: text.length, end: text.length + words.length }]);
    text += words;
    last = index + whole.length;
  }
  return { text: text + marked.slice(last), places };
}

const OWN_VOICE: Standing["attribution"] = { mode: "outlet_voice", claimant: null, cue: null };

/** The marked claims as the desk stores them, each with the attribution that the extractor finds for these words. */
export function standingsOf({ text, places }: MarkedText): Standing[] {
  const { claims } = extract(text);
  return [...places].map(([id, spans]) => {
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? 0;
    const found = claims.find((claim) => sharedShare(claim, { start, end }) > 0.5)?.attribution;
    const attribution =
      found === undefined
        ? OWN_VOICE
        : { mode: found.mode, claimant: found.claimant?.text ?? null, cue: found.cue?.text ?? null };
    return { id, start, end, spans, attribution };
  });
}

function sharedShare(one: ExtractedClaim, two: Span): number {
  const shared = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return shared / Math.max(one.end - one.start, two.end - two.start);
}
