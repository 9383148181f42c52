import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { dropPresence, writePresence } from "@/lib/db/presence";
import { AppError } from "@/lib/platform/errors";

/**
 * Says which claim somebody has in front of him, and whether he is writing. It is gone by itself within a minute unless
 * it is said again, and leaves no line in the history.
 */
export const notePresence = defineCommand({
  name: "notePresence",
  permission: "live:follow",
  input: z.strictObject({
    /** Any id that the window gave itself. */
    window: z.uuid(),
    /** Null when the window is closed. */
    articleId: z.uuid().nullable(),
    claimId: z.uuid().nullable().default(null),
    editing: z.boolean().default(false),
  }),
  run: async ({ tx, actor, unchanged }, { articleId, ...note }): Promise<{ noted: boolean }> => {
    unchanged();
    if (articleId === null) {
      await dropPresence(tx, actor, note.window);
      return { noted: false };
    }
    if (!(await writePresence(tx, actor, { articleId, ...note }))) {
      throw new AppError("not_found", "There is no such article or claim.");
    }
    return { noted: true };
  },
});
