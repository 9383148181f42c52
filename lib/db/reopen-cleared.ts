import type { ArticleStatus } from "@/lib/core/article/article";
import { reopeningReason } from "@/lib/core/article/reopening";
import { CLEARED_STATUSES } from "@/lib/core/article/status";
import type { NewEvent } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/**
 * Takes the clearance from articles in which something happened that may stand in its way. Called once at the end of
 * every command, so that no way of changing something passes it by. The article's lock makes a clearing and such a
 * change come one after the other: whichever is second sees the first.
 *
 * @returns the lines of the history that this makes
 */
export async function reopenCleared(tx: Tx, newsroomId: string, events: readonly NewEvent[]): Promise<NewEvent[]> {
  const reasons = new Map<string, string>();
  for (const event of events) {
    const reason = event.articleId ? reopeningReason(event) : null;
    if (event.articleId && reason && !reasons.has(event.articleId)) reasons.set(event.articleId, reason);
  }
  if (reasons.size === 0) return [];
  const locked = await fromTx(tx).rows<{ id: string; status: ArticleStatus; version: number }>(Prisma.sql`
    SELECT a.id, a.status::text AS status, a.version FROM article a
    WHERE a.id = ANY (${[...reasons.keys()]}::uuid[]) AND a.newsroom_id = ${newsroomId}::uuid
    ORDER BY a.id FOR NO KEY UPDATE`);
  const lines: NewEvent[] = [];
  for (const { id, status, version } of locked) {
    if (!CLEARED_STATUSES.includes(status)) continue;
    await tx.article.update({
      where: { id },
      data: { status: "checking", version: { increment: 1 } },
      select: { id: true },
    });
    lines.push({
      type: "article.moved",
      payload: { move: "reopen", from: status, to: "checking", reason: reasons.get(id) ?? null },
      articleId: id,
      version: version + 1,
    });
  }
  return lines;
}
