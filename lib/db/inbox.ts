import type { Actor } from "@/lib/core/access/roles";
import type { NotificationKind } from "@/lib/core/review/notification";
import type { InboxCount, NotificationView } from "@/lib/core/view/notification-view";
import type { Page } from "@/lib/core/view/primitives";
import { blindTo } from "@/lib/db/blind";
import { isoOrNull } from "@/lib/db/claim-view";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { type NewsroomScope, visibleArticle } from "@/lib/db/scope";

const COUNTED_UP_TO = 100;

/**
 * The notices `n` (with the article `a`) that a person may read: his own, none on articles that are hidden from him now,
 * and none that could tell him of a verdict that he must not see.
 */
export function ownNotices(scope: NewsroomScope): Prisma.Sql {
  return Prisma.sql`n.newsroom_id = ${scope.newsroomId}::uuid AND n.member_id = ${scope.memberId}::uuid
    AND (n.article_id IS NULL OR ${visibleArticle(scope)})
    AND (n.claim_id IS NULL OR n.kind = 'second_check' OR NOT ${blindTo(scope, Prisma.sql`n.claim_id`)})`;
}

type NoticeRow = Omit<NotificationView, "createdAt" | "readAt"> & {
  createdAt: Date;
  readAt: Date | null;
  createdKey: string;
};

/** What a list of notices is narrowed by, and where its page begins. */
export type NoticeRequest = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly unread?: boolean | undefined;
  readonly kind?: NotificationKind | undefined;
};

/** A person's notices, newest first. The words of a remark that was taken back are no longer in them. */
export async function readNotifications(
  reader: Reader,
  actor: Actor,
  { limit, cursor, unread, kind }: NoticeRequest,
): Promise<Page<NotificationView>> {
  const before = decodeCursor(cursor, ["time", "uuid"]);
  const rows = await reader.rows<NoticeRow>(Prisma.sql`
    SELECT n.id, n.kind, CASE WHEN k.deleted_at IS NULL THEN n.text ELSE 'A remark that was taken back.' END AS text,
      n.article_id AS "articleId", a.title AS "articleTitle", n.claim_id AS "claimId", n.comment_id AS "commentId",
      n.created_at AS "createdAt", n.read_at AS "readAt", n.created_at::text AS "createdKey"
    FROM notification n LEFT JOIN article a ON a.id = n.article_id LEFT JOIN comment k ON k.id = n.comment_id
    WHERE ${ownNotices(actor)}
      AND ${unread ? Prisma.sql`n.read_at IS NULL` : Prisma.sql`true`}
      AND ${kind ? Prisma.sql`n.kind = ${kind}` : Prisma.sql`true`}
      AND ${before ? Prisma.sql`(n.created_at, n.id) < (${before[0]}::text::timestamptz, ${before[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ createdKey: _, ...row }) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      readAt: isoOrNull(row.readAt),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.createdKey, last.id]) : null,
  };
}

/** How many notices a person has not read, up to a hundred, and which is the newest. */
export async function countNotifications(reader: Reader, actor: Actor): Promise<InboxCount> {
  const [row] = await reader.rows<InboxCount>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM notification n LEFT JOIN article a ON a.id = n.article_id
        WHERE ${ownNotices(actor)} AND n.read_at IS NULL LIMIT ${COUNTED_UP_TO}) counted) AS unread,
      (SELECT n.id FROM notification n LEFT JOIN article a ON a.id = n.article_id
        WHERE ${ownNotices(actor)} ORDER BY n.created_at DESC, n.id DESC LIMIT 1) AS newest`);
  return row ?? { unread: 0, newest: null };
}
