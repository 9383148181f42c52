import type { Actor } from "@/lib/core/access/roles";
import type { Looker } from "@/lib/core/live/messages";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx } from "@/lib/db/rows";
import { onlyForMembers, visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";

/** What a window of somebody shows now. */
export type PresenceNote = {
  readonly window: string;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly editing: boolean;
};

/** Who has an article open, and who may be told so. */
export type ArticlePresence = {
  readonly articleId: string;
  readonly newsroomId: string;
  readonly onlyFor: readonly string[] | null;
  readonly people: readonly Looker[];
};

const LASTS = Prisma.sql`interval '45 seconds'`;

/** Notes what a window shows. Returns false when there is no such article or claim for this person. */
export async function writePresence(tx: Tx, actor: Actor, note: PresenceNote): Promise<boolean> {
  const rows = await fromTx(tx).rows<{ articleId: string }>(Prisma.sql`
    INSERT INTO presence (member_id, "window", newsroom_id, article_id, claim_id, editing, seen_at)
    SELECT ${actor.memberId}::uuid, ${note.window}::uuid, a.newsroom_id, a.id, c.id, ${note.editing}, now()
    FROM article a LEFT JOIN claim c ON c.article_id = a.id AND c.id = ${note.claimId}::uuid
    WHERE a.id = ${note.articleId}::uuid AND ${visibleArticle(actor)}
      AND (c.id IS NOT NULL OR ${note.claimId}::uuid IS NULL)
    ON CONFLICT (member_id, "window") DO UPDATE SET article_id = EXCLUDED.article_id, claim_id = EXCLUDED.claim_id,
      editing = EXCLUDED.editing, seen_at = EXCLUDED.seen_at
    RETURNING article_id AS "articleId"`);
  return rows.length === 1;
}

/** Forgets a window. */
export async function dropPresence(tx: Tx, actor: Actor, window: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM presence WHERE member_id = ${actor.memberId}::uuid AND "window" = ${window}::uuid`,
  );
}

/** Who has which article open, of all newsrooms: several windows of one person count as the busiest of them. */
export async function readPresence(): Promise<ArticlePresence[]> {
  return fromPool.rows<ArticlePresence>(Prisma.sql`
    WITH latest AS (
      SELECT DISTINCT ON (p.article_id, p.member_id) p.article_id, p.newsroom_id, p.member_id, m.name, p.claim_id, p.editing
      FROM presence p JOIN member m ON m.id = p.member_id AND m.disabled_at IS NULL
      WHERE p.seen_at > now() - ${LASTS}
      ORDER BY p.article_id, p.member_id, p.editing DESC, p.claim_id IS NULL, p.seen_at DESC
    )
    SELECT a.id AS "articleId", a.newsroom_id AS "newsroomId", ${onlyForMembers()} AS "onlyFor",
      jsonb_agg(jsonb_build_object('memberId', l.member_id, 'name', l.name, 'claimId', l.claim_id, 'editing', l.editing)
        ORDER BY l.name, l.member_id) AS people
    FROM latest l JOIN article a ON a.id = l.article_id GROUP BY a.id`);
}
