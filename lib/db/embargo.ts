import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** Nothing of an article goes out before its embargo ends: the refusal says when that is. By the server's clock. */
export async function refuseEmbargoed(tx: Tx, articleId: string, now: Date): Promise<void> {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { embargoUntil: true } });
  const until = article?.embargoUntil ?? null;
  if (until === null || until <= now) return;
  const when = `${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  throw new AppError(
    "conflict",
    `The article is under embargo until ${when}. Publish it then, or lift the embargo first.`,
    {
      details: { embargoUntil: until.toISOString() },
    },
  );
}
