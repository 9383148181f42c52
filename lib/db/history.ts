import type { Actor } from "@/lib/core/access/roles";
import { describeEvent } from "@/lib/core/history/describe";
import type { HistoryFilter } from "@/lib/core/history/history-filter";
import type { EventView } from "@/lib/core/view/history-view";
import type { Page } from "@/lib/core/view/primitives";
import { blindTo } from "@/lib/db/blind";
import { person } from "@/lib/db/claim-view";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** What a filter of the history asks of `e`. */
export function historyCondition(filter: HistoryFilter): Prisma.Sql {
  const { article, claim, actor, type, from, until } = filter;
  const conditions = [
    Prisma.sql`true`,
    ...(article ? [Prisma.sql`e.article_id = ${article}::uuid`] : []),
    ...(claim ? [Prisma.sql`e.claim_id = ${claim}::uuid`] : []),
    ...(actor ? [Prisma.sql`e.actor_id = ${actor}::uuid`] : []),
    ...(type ? [Prisma.sql`e.type = ${type}`] : []),
    ...(from ? [Prisma.sql`e.at >= ${from.toISOString()}::text::timestamptz`] : []),
    ...(until ? [Prisma.sql`e.at < ${until.toISOString()}::text::timestamptz`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

type EventRow = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  type: string;
  articleId: string | null;
  claimId: string | null;
  payload: Record<string, unknown>;
};

/** Lines of the history that match a condition on `e`, newest first. Lines on articles that the person may not know of are left out. */
export async function readEvents(
  reader: Reader,
  actor: Actor,
  where: Prisma.Sql,
  request: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<EventView>> {
  const before = decodeCursor(request.cursor, ["bigint"]);
  const rows = await reader.rows<EventRow>(Prisma.sql`
    SELECT e.id::text AS id, e.at, e.actor_id AS "actorId", m.name AS "actorName", e.type, e.article_id AS "articleId",
      e.claim_id AS "claimId", e.payload
    FROM event e LEFT JOIN member m ON m.id = e.actor_id LEFT JOIN article a ON a.id = e.article_id
    WHERE e.newsroom_id = ${actor.newsroomId}::uuid AND (e.article_id IS NULL OR ${visibleArticle(actor)}) AND ${where}
      AND (e.claim_id IS NULL OR e.actor_id = ${actor.memberId}::uuid OR NOT ${blindTo(actor, Prisma.sql`e.claim_id`)})
      AND ${before === null ? Prisma.sql`true` : Prisma.sql`e.id < ${before[0]}::text::bigint`}
    ORDER BY e.id DESC LIMIT ${request.limit + 1}`);
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: person(row.actorId, row.actorName),
      type: row.type,
      summary: describeEvent(row.type, row.payload),
      articleId: row.articleId,
      claimId: row.claimId,
      payload: row.payload,
    })),
    nextCursor: rows.length > request.limit && last ? encodeCursor([last.id]) : null,
  };
}
