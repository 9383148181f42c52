import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ThreadView } from "@/lib/core/view/claim-view";
import type { Page } from "@/lib/core/view/primitives";
import type { ThreadLine } from "@/lib/core/view/thread-view";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { mayHear, THREAD_JSON } from "@/lib/db/thread-rows";

type LineRow = {
  thread: ThreadView;
  articleTitle: string;
  number: number | null;
  claimText: string | null;
  dueKey: string;
  openedKey: string;
};

/** Whether a thread `t` waits for a person: it was put to him, or asks the writer of the article and names nobody else. */
export function waitsFor(memberId: string): Prisma.Sql {
  return Prisma.sql`(t.assignee_id = ${memberId}::uuid OR (t.kind = 'question' AND t.assignee_id IS NULL
    AND EXISTS (SELECT 1 FROM article_writer aw WHERE aw.article_id = t.article_id AND aw.member_id = ${memberId}::uuid)))`;
}

/** Whether a thread `t` asks something: a plain note waits for nobody. The same rule as in the core. */
export const ASKS: Prisma.Sql = Prisma.sql`(t.kind <> 'note' OR t.assignee_id IS NOT NULL OR t.due_at IS NOT NULL)`;

// A thread without a date waits behind all that have one.
const DUE = Prisma.sql`COALESCE(t.due_at, '9999-12-31 00:00:00+00'::timestamptz)`;

/** Threads over all articles that match a condition on `t`: the most urgent first, then the oldest. */
export async function listThreadLines(
  reader: Reader,
  actor: Actor,
  where: Prisma.Sql,
  request: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ThreadLine>> {
  const after = decodeCursor(request.cursor, ["time", "time", "uuid"]);
  const beyond = after
    ? Prisma.sql`(${DUE}, t.opened_at, t.id) > (${after[0]}::text::timestamptz, ${after[1]}::text::timestamptz, ${after[2]}::uuid)`
    : Prisma.sql`true`;
  const rows = await reader.rows<LineRow>(Prisma.sql`
    SELECT ${THREAD_JSON} AS thread, a.title AS "articleTitle", c.number, c.text AS "claimText",
      ${DUE}::text AS "dueKey", t.opened_at::text AS "openedKey"
    FROM thread t JOIN member om ON om.id = t.opened_by_id JOIN article a ON a.id = t.article_id
      LEFT JOIN claim c ON c.id = t.claim_id
    WHERE ${visibleArticle(actor)} AND ${where} AND ${mayHear(actor)} AND ${beyond}
    ORDER BY ${DUE}, t.opened_at, t.id LIMIT ${request.limit + 1}`);
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ thread, articleTitle, number, claimText }) => ({
      ...thread,
      articleTitle,
      claim: number === null ? null : { label: claimLabel(number), text: claimText ?? "" },
    })),
    nextCursor:
      rows.length > request.limit && last ? encodeCursor([last.dueKey, last.openedKey, last.thread.id]) : null,
  };
}
