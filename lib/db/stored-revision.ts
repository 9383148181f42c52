import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { StoredRevisionView } from "@/lib/core/view/stored-revision-view";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import { readRevisionTexts } from "@/lib/db/revision-texts";
import { readRevisions } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

type ClaimLine = Omit<StoredRevisionView["claims"][number], "label" | "spans"> & { spans: number[] };

/** A text of an article by its number, with where its claims stood in it; or not found. */
export async function readStoredRevision(
  reader: Reader,
  actor: Actor,
  asked: { readonly articleId: string; readonly number: number },
): Promise<StoredRevisionView> {
  const list = await readRevisions(reader, actor, asked.articleId);
  const listed = list.find((one) => one.number === asked.number);
  if (!listed) throw new AppError("not_found", `The article has no revision ${asked.number}.`);
  const [row] = await reader.rows<{ id: string }>(Prisma.sql`
    SELECT r.id FROM revision r WHERE r.article_id = ${asked.articleId}::uuid AND r.ordinal = ${asked.number}`);
  const [stored] = row ? await readRevisionTexts(reader, [row.id], 1) : [];
  if (!stored) throw new RangeError("A revision vanished.");
  const claims = await reader.rows<ClaimLine>(Prisma.sql`
    SELECT c.id, c.number, c.status::text AS status, c.text, an.start, an."end", COALESCE(an.spans, '{}') AS spans, an.quote,
      an.state::text AS state, an.reason, an.changes, an.edited
    FROM anchor an JOIN claim c ON c.id = an.claim_id
    WHERE an.revision_id = ${stored.id}::uuid ORDER BY an.start NULLS LAST, c.number`);
  return {
    ...listed,
    text: stored.text,
    segments: stored.segments,
    claims: claims.map((claim) => ({ ...claim, label: claimLabel(claim.number), spans: pairs(claim.spans) })),
  };
}
