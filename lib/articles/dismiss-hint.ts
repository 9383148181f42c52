import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { line } from "@/lib/core/text/plain";
import type { HintView } from "@/lib/core/view/hint-view";
import { readArticle } from "@/lib/db/articles";
import { readHints } from "@/lib/db/hints";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

const HintNameSchema = z.strictObject({ id: z.uuid(), version: z.int(), key: z.string().min(1).max(600) });
type HintName = z.output<typeof HintNameSchema>;

/** Puts a hint aside with a reason: a person looked at both places and found that they may stand as they are. */
export const dismissHint = defineCommand({
  name: "dismissHint",
  permission: "claim:edit",
  input: HintNameSchema.extend({ reason: line(500) }),
  run: async (context, input): Promise<HintView> => {
    const hint = await hintNamed(context, input);
    const { count } = await context.tx.hintDismissal.createMany({
      data: {
        newsroomId: context.actor.newsroomId,
        articleId: input.id,
        key: input.key,
        reason: input.reason,
        dismissedById: context.actor.memberId,
      },
      skipDuplicates: true,
    });
    if (count !== 1) throw new AppError("conflict", "Somebody has put this hint aside already.");
    context.record({
      type: "article.hint_dismissed",
      payload: { words: hint.words, reason: input.reason },
      articleId: input.id,
    });
    return hintNamed(context, input);
  },
});

/** Takes a hint that was put aside back among those to look at. */
export const restoreHint = defineCommand({
  name: "restoreHint",
  permission: "claim:edit",
  input: HintNameSchema,
  run: async (context, input): Promise<HintView> => {
    const hint = await hintNamed(context, input);
    const { count } = await context.tx.hintDismissal.deleteMany({ where: { articleId: input.id, key: input.key } });
    if (count !== 1) throw new AppError("conflict", "This hint is not put aside.");
    context.record({ type: "article.hint_restored", payload: { words: hint.words }, articleId: input.id });
    return hintNamed(context, input);
  },
});

/** The hint of that key, if the article is as it was when it was seen and its text still gives the hint. */
async function hintNamed({ tx, actor }: CommandContext, input: HintName): Promise<HintView> {
  const { version } = await readArticle(fromTx(tx), actor, input.id);
  if (version !== input.version) {
    throw new AppError("stale", "The article has changed since this hint was shown. Look at it again.", {
      details: { version },
    });
  }
  const hint = (await readHints(fromTx(tx), actor, input.id)).find((one) => one.key === input.key);
  if (!hint) throw new AppError("not_found", "The text does not give this hint.");
  return hint;
}
