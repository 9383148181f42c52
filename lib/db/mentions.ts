import type { Actor } from "@/lib/core/access/roles";
import { mentionedNames } from "@/lib/core/review/mentions";
import { Prisma } from "@/lib/db/generated/client";
import { type Notice, notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { readsArticle } from "@/lib/db/thread-people";
import type { Tx } from "@/lib/db/transaction";

/** Where the words stand. */
type About = Pick<Notice, "articleId" | "claimId" | "threadId"> & { readonly commentId: string };

/** Tells the members whom a comment mentions with @. Whoever may not see the article is not told. */
export async function mentionMembers(tx: Tx, actor: Actor, body: string, about: About): Promise<void> {
  const { commentId } = about;
  if (!body.includes("@")) return;
  const people = await fromTx(tx).rows<{ id: string; name: string }>(Prisma.sql`
    SELECT m.id, m.name FROM member m WHERE ${readsArticle(actor, about.articleId ?? null)}
    LIMIT 2000`);
  const ids = mentionedNames(body, people);
  if (ids.length > 0) {
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
    ...about,
  });
}
