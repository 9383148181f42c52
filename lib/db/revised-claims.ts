import { describeAnchor } from "@/lib/core/anchor/describe";
import type { PlannedPlace } from "@/lib/core/article/plan-revision";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import { Prisma } from "@/lib/db/generated/client";
import type { StandingRow } from "@/lib/db/standings";
import type { Tx } from "@/lib/db/transaction";
import { now } from "@/lib/platform/clock";

/** A claim with what a newer text makes of it. */
export type RevisedClaim = { readonly row: StandingRow; readonly place: PlannedPlace };

/** The newer text, kept already. */
export type RevisedText = { readonly revisionId: string; readonly newsroomId: string; readonly text: string };

const BATCH = 500;

/**
 * Writes where the claims of an article stand in its newer text. Anchors of earlier texts stay as they are. Every claim
 * counts its version up, so that nobody works on from a place in the older text.
 *
 * @returns those that the caller has to settle: what they bind, or whether they stand safely, is another thing now
 */
export async function writeRevisedClaims(
  tx: Tx,
  revised: RevisedText,
  claims: readonly RevisedClaim[],
): Promise<RevisedClaim[]> {
  const changed: RevisedClaim[] = [];
  for (let from = 0; from < claims.length; from += BATCH) {
    const rows = claims.slice(from, from + BATCH).map((claim) => {
      const columns = columnsOf(revised, claim);
      const holds = HOLDING_ANCHORS.includes(claim.place.state);
      if (!holds || columns.bound !== claim.row.boundQuote) changed.push(claim);
      return columns;
    });
    await tx.$executeRaw(Prisma.sql`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, start int, "end" int, spans int[],
          quote text, prefix text, suffix text, state anchor_state, reason text, changes jsonb, candidates int[],
          edited boolean, bound text, suggestion text)
      ), anchors AS (
        INSERT INTO anchor (claim_id, revision_id, newsroom_id, start, "end", spans, quote, prefix, suffix, state, reason,
          changes, candidates, edited)
        SELECT id, ${revised.revisionId}::uuid, ${revised.newsroomId}::uuid, start, "end", spans, quote, prefix, suffix, state,
          reason, changes, candidates, edited FROM given
      )
      UPDATE claim c SET anchor_state = g.state, start = COALESCE(g.start, c.start), "end" = COALESCE(g."end", c."end"),
        quote = g.quote, bound_quote = g.bound, suggested_text = g.suggestion, version = c.version + 1,
        updated_at = ${now()}
      FROM given g WHERE c.id = g.id`);
  }
  return changed;
}

function columnsOf({ text }: RevisedText, { row, place }: RevisedClaim) {
  const found = place.place === "found";
  const anchor = found
    ? describeAnchor(text, place.start, place.end)
    : { start: null, end: null, quote: row.quote, prefix: "", suffix: "" };
  return {
    ...anchor,
    id: row.id,
    spans: found && place.spans.length > 1 ? flat(place.spans) : [],
    state: place.state,
    reason: place.reason,
    changes: place.changes,
    candidates: flat(place.candidates),
    edited: place.edited,
    bound: boundWords(row, place, anchor.quote),
    suggestion: place.state === "changed" && place.suggestion !== row.text ? place.suggestion : null,
  };
}

/**
 * The words that a sign-off binds from now on. A submitted or approved claim keeps those that were approved as long as
 * only harmless things happen to them, or they are gone; otherwise its words are those that stand there.
 */
function boundWords(row: StandingRow, place: PlannedPlace, quote: string): string {
  if (place.place === "none") return row.boundQuote;
  const bindsStill = LAPSING_STATUSES.includes(row.status) && HOLDING_ANCHORS.includes(place.state);
  return bindsStill ? row.boundQuote : quote;
}

function flat(spans: readonly { readonly start: number; readonly end: number }[]): number[] {
  return spans.flatMap((span) => [span.start, span.end]);
}
