import { describeAnchor } from "@/lib/core/anchor/describe";
import type { Checkable, OriginKind, Priority } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import { contentHash } from "@/lib/db/claim-facts";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

/** A claim before it has an id. Offsets are UTF-16, half-open, into the revision's text. */
export type NewClaim = {
  readonly number: number;
  readonly status: ClaimStatus;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly number[];
  readonly text: string;
  readonly types: readonly ClaimType[];
  readonly checkable: Checkable;
  readonly attributionMode: string;
  readonly claimant: string | null;
  readonly cue: string | null;
  readonly checkWorthiness: number;
  readonly reasons: readonly string[];
  readonly passes: readonly string[];
  readonly priority: Priority;
  readonly originKind: OriginKind;
  readonly originName: string;
  /** Index in the same batch of the claim that this one repeats, or null. */
  readonly sameAs: number | null;
};

/** Where the claims stand and who writes them down. */
export type NewClaimPlace = {
  readonly newsroomId: string;
  readonly articleId: string;
  readonly revisionId: string;
  readonly text: string;
  readonly byId: string;
};

const BATCH = 400;

/** Writes claims with their anchors. Returns the new ids in the order of the claims. */
export async function insertClaims(tx: Tx, place: NewClaimPlace, claims: readonly NewClaim[]): Promise<string[]> {
  const ids = claims.map(() => newId());
  const rows = claims.map((claim, index) => claimRow(place, claim, { id: ids[index] ?? newId(), ids }));
  // Claims that others point to come first, so that a batch never refers to a later one.
  const ordered = [...rows].sort((a, b) => Number(a.duplicateOfId !== null) - Number(b.duplicateOfId !== null));
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx.claim.createMany({ data: ordered.slice(from, from + BATCH) });
  }
  const anchors = claims.map((claim, index) => ({
    ...describeAnchor(place.text, claim.start, claim.end),
    claimId: ids[index] ?? "",
    revisionId: place.revisionId,
    newsroomId: place.newsroomId,
    spans: [...claim.spans],
  }));
  for (let from = 0; from < anchors.length; from += BATCH) {
    await tx.anchor.createMany({ data: anchors.slice(from, from + BATCH) });
  }
  return ids;
}

function claimRow(place: NewClaimPlace, claim: NewClaim, known: { id: string; ids: readonly string[] }) {
  const quote = place.text.slice(claim.start, claim.end);
  return {
    id: known.id,
    newsroomId: place.newsroomId,
    articleId: place.articleId,
    number: claim.number,
    status: claim.status,
    text: claim.text,
    quote,
    types: [...claim.types],
    checkable: claim.checkable,
    attributionMode: claim.attributionMode,
    claimant: claim.claimant,
    cue: claim.cue,
    checkWorthiness: claim.checkWorthiness,
    reasons: [...claim.reasons],
    passes: [...claim.passes],
    tags: [],
    priority: claim.priority,
    originKind: claim.originKind,
    originName: claim.originName,
    start: claim.start,
    end: claim.end,
    duplicateOfId: claim.sameAs === null ? null : (known.ids[claim.sameAs] ?? null),
    contentHash: contentHash({
      text: claim.text,
      quote,
      verdict: null,
      attributionVerdict: null,
      verdictNote: null,
      correction: null,
      evidence: [],
    }),
    createdById: place.byId,
  };
}
