import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { type LivePosition, readPosition } from "@/lib/core/live/position";
import { readArticle } from "@/lib/db/articles";
import { isStillKnown } from "@/lib/db/outbox";
import { fromPool } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/** What somebody who wants to be told of changes gets: for whom, of what, and from where on. */
export type Following = {
  readonly actor: Actor;
  readonly article: string | null;
  /** Null: from now on. */
  readonly since: LivePosition | null;
  /** Whether what happened since cannot be told any longer. */
  readonly resync: boolean;
  readonly follow: boolean;
};

/** Begins to follow changes: of the newsroom, or of one article. */
export const followChanges = defineQuery({
  name: "followChanges",
  permission: "live:follow",
  input: z.strictObject({
    article: z.uuid().optional(),
    since: z.string().max(60).optional(),
    /** `false` tells what was missed and ends. */
    follow: z.enum(["true", "false"]).default("true"),
  }),
  run: async ({ actor }, { article, since, follow }): Promise<Following> => {
    if (article !== undefined) await readArticle(fromPool, actor, article);
    const position = since === undefined ? null : readPosition(since);
    if (since !== undefined && position === null) {
      throw new AppError("unparsable", "Last-Event-ID, or since, must be an id that this stream gave.");
    }
    const known = position === null || (await isStillKnown(position));
    return {
      actor,
      article: article ?? null,
      since: known ? position : null,
      resync: !known,
      follow: follow === "true",
    };
  },
});
