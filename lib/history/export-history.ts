import { z } from "zod";
import { ask } from "@/lib/boundary/execute";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { historyFilterShape } from "@/lib/core/history/history-filter";
import { historyCondition, readEvents } from "@/lib/db/history";
import { fromPool } from "@/lib/db/rows";

const PAGE = 1_000;

/**
 * The history as JSON lines, newest first: a line of the history a line of the file. It reads page by page, so a long
 * history needs no more memory than a short one.
 */
const exportHistory = defineQuery({
  name: "exportHistory",
  permission: "history:read",
  input: z.strictObject(historyFilterShape),
  run: async ({ actor }, filter): Promise<AsyncGenerator<string>> => linesOf(actor, historyCondition(filter)),
});

async function* linesOf(actor: Actor, where: ReturnType<typeof historyCondition>): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await readEvents(fromPool, actor, where, { limit: PAGE, cursor });
    yield page.items.map((event) => `${JSON.stringify(event)}\n`).join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Opens the export of the history. Wrong filters and missing rights are thrown here. */
export function openHistoryExport(actor: Actor, raw: unknown): Promise<AsyncGenerator<string>> {
  return ask(exportHistory, actor, raw);
}
