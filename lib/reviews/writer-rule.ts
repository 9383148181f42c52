import type { CommandContext } from "@/lib/boundary/command";
import { AppError } from "@/lib/platform/errors";

/** A member who is only a writer speaks on the articles that he wrote, and nowhere else. */
export async function refuseForeignWriter({ tx, actor }: CommandContext, articleId: string): Promise<void> {
  if (actor.roles.some((role) => role === "checker" || role === "editor")) return;
  const own = await tx.articleWriter.findFirst({
    where: { articleId, memberId: actor.memberId },
    select: { articleId: true },
  });
  if (!own) throw new AppError("forbidden", "Writers take part in the discussion of their own articles only.");
}
