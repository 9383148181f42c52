import { describeAnchor } from "@/lib/core/anchor/describe";
import type { Checkable, OriginKind, Priority } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import { contentHash } from "@/lib/db/claim-facts";
import { Prisma } from "@/lib/db/generated/client";
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
  /** Id of the claim of the same article that this one repeats, where that one was there before. */
  readonly duplicateOf?: string | null;
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

const CLAIM_COLUMNS = Prisma.raw(`id, newsroom_id, article_id, number, status, text, quote, types, checkable,
  attribution_mode, claimant, cue, check_worthiness, reasons, passes, priority, origin_kind, origin_name, start, "end",
  duplicate_of_id, bound_quote, content_hash, created_by_id`);
const ANCHOR_COLUMNS = Prisma.raw('claim_id, revision_id, newsroom_id, start, "end", spans, quote, prefix, suffix');

/** Writes claims with their anchors, some hundred in one statement. Returns the new ids in the order of the claims. */
export async function insertClaims(tx: Tx, place: NewClaimPlace, claims: readonly NewClaim[]): Promise<string[]> {
  const ids = claims.map(() => newId());
  const rows = claims.map((claim, index) => {
    const id = ids[index] ?? newId();
    return {
      repeats: claim.sameAs !== null,
      claim: claimRow(place, claim, { id, ids }),
      anchor: anchorRow(place, claim, id),
    };
  });
  // Claims that others point to come first, so that a batch never refers to a later one.
  const ordered = rows.sort((a, b) => Number(a.repeats) - Number(b.repeats));
  for (let from = 0; from < ordered.length; from += BATCH) {
    const batch = ordered.slice(from, from + BATCH);
    await tx.$executeRaw(Prisma.sql`
      WITH claims AS (
        INSERT INTO claim (${CLAIM_COLUMNS}, updated_at)
        SELECT ${CLAIM_COLUMNS}, now()
        FROM jsonb_populate_recordset(NULL::claim, ${JSON.stringify(batch.map((row) => row.claim))}::jsonb)
      )
      INSERT INTO anchor (${ANCHOR_COLUMNS})
      SELECT ${ANCHOR_COLUMNS}
      FROM jsonb_populate_recordset(NULL::anchor, ${JSON.stringify(batch.map((row) => row.anchor))}::jsonb)`);
  }
  return ids;
}

function anchorRow(place: NewClaimPlace, claim: NewClaim, claimId: string) {
  return {
    ...describeAnchor(place.text, claim.start, claim.end),
    claim_id: claimId,
    revision_id: place.revisionId,
    newsroom_id: place.newsroomId,
    spans: claim.spans,
  };
}

function claimRow(place: NewClaimPlace, claim: NewClaim, known: { id: string; ids: readonly string[] }) {
  const quote = place.text.slice(claim.start, claim.end);
  return {
    id: known.id,
    newsroom_id: place.newsroomId,
    article_id: place.articleId,
    number: claim.number,
    status: claim.status,
    text: claim.text,
    quote,
    types: claim.types,
    checkable: claim.checkable,
    attribution_mode: claim.attributionMode,
    claimant: claim.claimant,
    cue: claim.cue,
    check_worthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    passes: claim.passes,
    priority: claim.priority,
    origin_kind: claim.originKind,
    origin_name: claim.originName,
    start: claim.start,
    end: claim.end,
    duplicate_of_id: claim.sameAs === null ? (claim.duplicateOf ?? null) : (known.ids[claim.sameAs] ?? null),
    bound_quote: quote,
    content_hash: contentHash({
      text: claim.text,
      quote,
      verdict: null,
      attributionVerdict: null,
      verdictNote: null,
      correction: null,
      evidence: [],
    }),
    created_by_id: place.byId,
  };
}
