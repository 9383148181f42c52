import type { Actor } from "@/lib/core/access/roles";
import { blindTo } from "@/lib/db/blind";
import { isoOrNull } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** One notice in a person's inbox. */
export type NotificationView = {
  id: string;
  kind: string;
  text: string;
  articleId: string | null;
  claimId: string | null;
  createdAt: string;
  readAt: string | null;
};

/** A person's latest notices, newest first. Those on articles that he may no longer see are left out. */
export async function readNotifications(reader: Reader, actor: Actor, limit: number): Promise<NotificationView[]> {
  const rows = await reader.rows<
    Omit<NotificationView, "createdAt" | "readAt"> & { createdAt: Date; readAt: Date | null }
  >(
    Prisma.sql`SELECT n.id, n.kind, n.text, n.article_id AS "articleId", n.claim_id AS "claimId",
        n.created_at AS "createdAt", n.read_at AS "readAt"
      FROM notification n LEFT JOIN article a ON a.id = n.article_id
      WHERE n.newsroom_id = ${actor.newsroomId}::uuid AND n.member_id = ${actor.memberId}::uuid
        AND (n.article_id IS NULL OR ${visibleArticle(actor)})
        AND (n.claim_id IS NULL OR n.kind = 'second_check' OR NOT ${blindTo(actor, Prisma.sql`n.claim_id`)})
      ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`,
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), readAt: isoOrNull(row.readAt) }));
}
