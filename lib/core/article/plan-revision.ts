import { type Located, locateAll, type RevisionText, type Standing } from "@/lib/core/anchor/locate";
import { type DiffRun, diffWords } from "@/lib/core/anchor/word-diff";
import { carryChange, type KnownChange } from "@/lib/core/article/carry-change";
import { choosePropositions, type Proposition } from "@/lib/core/article/propositions";
import { type ClaimPass, withoutPasses } from "@/lib/core/extract/claim-pass";
import type { Extraction } from "@/lib/core/extract/contract";

/** A claim as it stands in the text of now. */
export type ClaimStanding = Standing &
  KnownChange & {
    /** Dismissed claims keep their place too, so that what was dismissed is not proposed again. */
    readonly dismissed: boolean;
  };

/** Claims with the text that they were last seen in: that of now, or an older one for those that lost their place. */
export type StandingGroup = { readonly before: RevisionText; readonly claims: readonly ClaimStanding[] };

/** All that a newer text is planned from. */
export type RevisionRequest = {
  readonly before: RevisionText;
  readonly text: string;
  readonly claims: readonly ClaimStanding[];
  /** Claims that an earlier text lost: what was cut may have been put back. */
  readonly lost: readonly StandingGroup[];
  /** Other stretches that a person marked (dismissed sentences, corrected segments), to be found again alike. */
  readonly marks: readonly Standing[];
  /** Passes that the newsroom has turned off: what only they find in the newer text is not proposed. */
  readonly passesOff?: readonly ClaimPass[];
  /** Whether the word diff of the two texts is wanted as well. */
  readonly diff: boolean;
};

/** Where a claim stands in the newer text; `suggestion` is what the engine would call it there, if it says otherwise. */
export type PlannedPlace = Located & { readonly suggestion: string | null };

/** What a newer text does to an article: where each claim and mark goes, and what it says that is new. */
export type RevisionPlan = {
  readonly places: readonly PlannedPlace[];
  readonly marks: readonly Located[];
  readonly proposals: readonly Proposition[];
  readonly diff: readonly DiffRun[] | null;
};

/**
 * Plans a newer text of an article: finds every claim and mark again, and picks what the engine found in it that no
 * claim covers yet. Nothing is decided here about sign-offs. Deterministic, linear in the texts and the claims.
 */
export function planRevision(request: RevisionRequest, found: Extraction): RevisionPlan {
  const after: RevisionText = { text: request.text, sentences: found.sentences, segments: found.segments };
  const located = locateAll(request.before, after, [...request.claims, ...request.marks]);
  const places = [
    ...follow(request.claims, located.slice(0, request.claims.length), request.text),
    ...request.lost.flatMap(({ before, claims }) => follow(claims, locateAll(before, after, claims), request.text)),
  ];
  const all = [...request.claims, ...request.lost.flatMap((group) => group.claims)];
  const dismissed = new Set(all.flatMap((claim) => (claim.dismissed ? [claim.id] : [])));
  const wanted = withoutPasses(found, request.passesOff ?? []);
  const chosen = choosePropositions({ before: request.before, text: request.text, found: wanted, places, dismissed });
  return {
    places: places.map((place) => ({ ...place, suggestion: chosen.wordings.get(place.id) ?? null })),
    marks: located.slice(request.claims.length),
    proposals: chosen.proposals,
    diff: request.diff ? diffWords(request.before.text, request.text) : null,
  };
}

/** A change that nobody has confirmed yet does not vanish behind a later text that leaves the words alone. */
function follow(claims: readonly ClaimStanding[], located: readonly Located[], text: string): Located[] {
  return located.flatMap((place, index) => {
    const claim = claims[index];
    return claim ? [carryChange(claim, place, text)] : [];
  });
}
