import type { AnchorState } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { Span } from "@/lib/core/text/span";
import type { ChangeView } from "@/lib/core/view/revision-view";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

/** A claim with the last place that it had, which is in the current revision unless its place was lost. */
export type StandingRow = {
  id: string;
  number: number;
  version: number;
  status: ClaimStatus;
  text: string;
  quote: string;
  boundQuote: string;
  anchorState: AnchorState;
  attributionMode: string;
  claimant: string | null;
  cue: string | null;
  verdictById: string | null;
  submittedById: string | null;
  assigneeId: string | null;
  revisionId: string;
  start: number;
  end: number;
  spans: number[];
  changes: ChangeView[];
};

/** Where all claims of an article stand, by number. The caller has made sure that the article may be read. */
export function readStandings(reader: Reader, articleId: string): Promise<StandingRow[]> {
  return reader.rows<StandingRow>(Prisma.sql`
    SELECT c.id, c.number, c.version, c.status::text AS status, c.text, c.quote, c.bound_quote AS "boundQuote",
      c.anchor_state::text AS "anchorState", c.attribution_mode AS "attributionMode", c.claimant, c.cue,
      c.verdict_by_id AS "verdictById", c.submitted_by_id AS "submittedById", c.assignee_id AS "assigneeId",
      an.revision_id AS "revisionId", an.start, an."end", COALESCE(an.spans, '{}') AS spans, an.changes
    FROM claim c CROSS JOIN LATERAL (
      SELECT p.revision_id, p.start, p."end", p.spans, p.changes FROM anchor p JOIN revision r ON r.id = p.revision_id
      WHERE p.claim_id = c.id AND p.start IS NOT NULL ORDER BY r.ordinal DESC LIMIT 1) an
    WHERE c.article_id = ${articleId}::uuid ORDER BY c.number`);
}

/** The parts of a place; one part where the words are contiguous. */
export function partsOf(row: Pick<StandingRow, "start" | "end" | "spans">): Span[] {
  if (row.spans.length === 0) return [{ start: row.start, end: row.end }];
  return pairs(row.spans).map(([start, end]) => ({ start, end }));
}

/** Locks all claims of an article in the order of their ids, as everybody does who locks several. */
export async function lockClaimsOf(reader: Reader, articleId: string): Promise<void> {
  await reader.rows(
    Prisma.sql`SELECT c.id FROM claim c WHERE c.article_id = ${articleId}::uuid ORDER BY c.id FOR UPDATE`,
  );
}
