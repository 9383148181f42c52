import { alignKeys } from "@/lib/core/anchor/align";
import { type MaterialChange, materialChanges } from "@/lib/core/anchor/material-change";
import { firstWordAfter, type WordBook, type Words, wordsOf } from "@/lib/core/anchor/words";
import type { AnchorState } from "@/lib/core/claim/claim";
import type { Span } from "@/lib/core/text/span";

/** A revision as far as anchors need it: its text, its sentences and its segments, in order. */
export type RevisionText = {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly segments: readonly (Span & { readonly kind: string })[];
};

/** A claim as it stands in the earlier revision. `spans` are its parts; a claim of one part has [{start, end}]. */
export type Standing = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  readonly attribution: { readonly mode: string; readonly claimant: string | null; readonly cue: string | null };
};

/**
 * Where a claim stands in the later revision. Without a place (`place` "none") start and end are 0 and `spans` is empty;
 * `candidates` then holds the places between which a person has to choose.
 */
export type Located = {
  readonly id: string;
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  readonly place: "found" | "none";
  readonly candidates: readonly Span[];
  /** Why the state is "changed"; empty otherwise. */
  readonly changes: readonly MaterialChange[];
  /** Words or marks differ, but nothing that the facts hang on. */
  readonly edited: boolean;
  /** In words for an editor: "40 → 29", "moved to the end"; null where nothing needs saying. */
  readonly reason: string | null;
};

/** Finds every claim of the earlier revision in the later one, in the order in which the claims are given. */
export function locateAll(before: RevisionText, after: RevisionText, standings: readonly Standing[]): Located[] {
  const book: WordBook = new Map();
  const a = wordsOf(before.text, book);
  const b = wordsOf(after.text, book);
  const partner = alignKeys(a.keys, b.keys);
  return standings.map((standing) => locate(standing, { a, b, partner }));
}

type Map2 = { readonly a: Words; readonly b: Words; readonly partner: Int32Array };

function locate(standing: Standing, map: Map2): Located {
  const spans = standing.spans.flatMap((span) => placeOf(span, map) ?? []);
  const start = spans[0]?.start;
  const end = spans.at(-1)?.end;
  if (start === undefined || end === undefined || spans.length < standing.spans.length) return detached(standing.id);
  const changes = materialChanges(
    { text: map.a.text, spans: standing.spans, sentence: standing },
    { text: map.b.text, spans, sentence: { start, end } },
  );
  return {
    id: standing.id,
    state: changes.length > 0 ? "changed" : "anchored",
    start,
    end,
    spans,
    place: "found",
    candidates: [],
    changes,
    edited: changes.length === 0 && map.a.text.slice(standing.start, standing.end) !== map.b.text.slice(start, end),
    reason: changes[0]?.reason ?? null,
  };
}

function detached(id: string): Located {
  return {
    id,
    state: "detached",
    start: 0,
    end: 0,
    spans: [],
    place: "none",
    candidates: [],
    changes: [],
    edited: false,
    reason: "the words are no longer in the text",
  };
}

function placeOf(span: Span, { a, b, partner }: Map2): Span | null {
  const from = firstWordAfter(a, span.start);
  let first = -1;
  let last = -1;
  let kept = 0;
  let all = 0;
  for (let at = from; (a.starts[at] ?? span.end) < span.end; at++) {
    all++;
    const other = partner[at] ?? -1;
    if (other < 0) continue;
    kept++;
    if (first < 0) first = other;
    last = other;
  }
  if (first < 0 || kept * 2 < all) return null;
  return { start: b.starts[first] ?? 0, end: b.ends[last] ?? 0 };
}
