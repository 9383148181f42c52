import type { Actor } from "@/lib/core/access/roles";
import { BLOCKER_KINDS, type BlockerKind } from "@/lib/core/article/blocker-kind";
import { findBlockers, type GateClaim, type GateThread } from "@/lib/core/article/blockers";
import type { GateView } from "@/lib/core/view/gate-view";
import { readArticle } from "@/lib/db/articles";
import { coverRevision, readLookedAt } from "@/lib/db/coverage";
import { Prisma } from "@/lib/db/generated/client";
import { readRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";

/** How many blockers one answer lists; the total counts all. */
const MOST = 500;

/** What stands in the way of clearing an article, or not found. */
export async function readGate(reader: Reader, actor: Actor, articleId: string): Promise<GateView> {
  const article = await readArticle(reader, actor, articleId);
  const revision = await readRevision(reader, actor, articleId);
  const claims = await reader.rows<GateClaim>(Prisma.sql`
    SELECT c.id, c.number, c.status::text AS status, c.anchor_state::text AS "anchorState",
      COALESCE(c.recheck_by <= now(), false) AS overdue
    FROM claim c WHERE c.article_id = ${articleId}::uuid ORDER BY c.start, c.number`);
  const threads = await reader.rows<GateThread>(Prisma.sql`
    SELECT t.id, t.claim_id AS "claimId", c.number FROM thread t LEFT JOIN claim c ON c.id = t.claim_id
    WHERE t.article_id = ${articleId}::uuid AND t.state = 'open' AND t.kind = 'blocking'
      AND COALESCE(c.status <> 'dismissed', true) ORDER BY t.opened_at, t.id`);
  const runs = coverRevision(revision, await readLookedAt(reader, articleId, revision.id));
  const unseen = runs.filter(
    (run) => run.class === "not_looked_at" && revision.text.slice(run.start, run.end).trim() !== "",
  );
  const items = findBlockers({ text: revision.text, unseen, claims, threads });
  const byKind = Object.fromEntries(
    BLOCKER_KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length]),
  );
  return {
    version: article.version,
    revision: revision.ordinal,
    total: items.length,
    // The cast restores the key type, which Object.fromEntries widens; every kind was put in above.
    byKind: byKind as Record<BlockerKind, number>,
    items: items.slice(0, MOST),
  };
}
