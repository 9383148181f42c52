import { locateOne } from "@/lib/core/anchor/locate-one";
import type { MaterialChange } from "@/lib/core/anchor/material-change";
import { phraseFinder } from "@/lib/core/anchor/phrase-finder";
import { cutUp } from "@/lib/core/anchor/units";
import { mapWords } from "@/lib/core/anchor/word-map";
import type { WordBook } from "@/lib/core/anchor/words";
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
 * `candidates` then holds the places between which a person has to choose: all that fit equally well where the state is
 * "ambiguous", the nearest guess, if any, where it is "detached".
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

/**
 * Finds every claim of the earlier revision in the later one, in the order in which the claims are given: by what became of
 * its sentence first, by its words elsewhere last, and never on another occurrence of the same words. The same input
 * always gives the same answer; time grows with the length of the texts.
 */
export function locateAll(before: RevisionText, after: RevisionText, standings: readonly Standing[]): Located[] {
  const spellings: WordBook = new Map();
  const wordings: WordBook = new Map();
  const map = mapWords(cutUp(before, spellings, wordings), cutUp(after, spellings, wordings), spellings);
  const search = phraseFinder(map);
  return standings.map((standing) => locateOne(standing, map, search));
}
