import type { Actor } from "@/lib/core/access/roles";
import { mentionedNames } from "@/lib/core/review/mentions";
import { Prisma } from "@/lib/db/generated/client";
import { type Notice, notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/** Where the words stand; without a comment of its own a mention is told and not kept. */
type About = Pick<Notice, "articleId" | "claimId" | "threadId"> & { readonly commentId?: string };

/** Tells the members whom a comment mentions with @. Whoever may not see the article is not told. */
export async function mentionMembers(tx: Tx, actor: Actor, body: string, about: About): Promise<void> {
  const { commentId, ...place } = about;
  if (!body.includes("@")) return;
  const people = await fromTx(tx).rows<{ id: string; name: string }>(Prisma.sql`
    SELECT m.id, m.name FROM member m WHERE m.newsroom_id = ${actor.newsroomId}::uuid AND m.kind = 'person'
      AND m.disabled_at IS NULL AND (
        NOT EXISTS (SELECT 1 FROM article a WHERE a.id = ${about.articleId ?? null}::uuid
          AND (a.restricted OR a.embargo_until > now()))
        OR EXISTS (SELECT 1 FROM article_member am WHERE am.article_id = ${about.articleId ?? null}::uuid AND am.member_id = m.id))
    LIMIT 2000`);
  const ids = mentionedNames(body, people);
  if (commentId && ids.length > 0) {
    await tx.mention.createMany({
      data: ids.map((memberId) => ({ commentId, memberId, newsroomId: actor.newsroomId })),
      skipDuplicates: true,
    });
  }
  await notify(tx, {
    newsroomId: actor.newsroomId,
    byId: actor.memberId,
    to: ids,
    kind: "mentioned",
    text: `${actor.name} mentioned you: ${body.slice(0, 200)}`,
    ...place,
  });
}
