import type { DismissalReason } from "@/lib/core/claim/status";
import type { DismissalView } from "@/lib/core/view/article-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

type DismissalRow = {
  id: string;
  version: number;
  start: number;
  end: number;
  quote: string;
  reason: DismissalReason;
  note: string | null;
  byId: string;
  byName: string;
  at: Date;
};

/** The words of a revision that are dismissed without a claim, in order. The caller has made sure that it may be read. */
export async function readDismissals(reader: Reader, revisionId: string): Promise<DismissalView[]> {
  const rows = await reader.rows<DismissalRow>(Prisma.sql`
    SELECT d.id, d.version, p.start, p."end", p.quote, d.reason::text AS reason, d.note, m.id AS "byId", m.name AS "byName",
      d.created_at AS at
    FROM text_dismissal_place p JOIN text_dismissal d ON d.id = p.dismissal_id JOIN member m ON m.id = d.created_by_id
    WHERE p.revision_id = ${revisionId}::uuid AND d.withdrawn_at IS NULL ORDER BY p.start, p."end", d.id`);
  return rows.map(({ byId, byName, at, ...row }) => ({
    ...row,
    by: { id: byId, name: byName },
    at: at.toISOString(),
  }));
}
