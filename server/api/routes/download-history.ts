import { openHistoryExport } from "@/lib/history/export-history";
import { takeBudget } from "@/server/api/budgets";
import type { Exchange } from "@/server/api/route";

/** Sends the history page by page, at the pace at which the client takes it. */
export async function downloadHistory({ response, actor, query }: Exchange): Promise<void> {
  const pages = await openHistoryExport(actor, query);
  await takeBudget("exports", actor.memberId);
  response.setHeader("Content-Type", "application/x-ndjson; charset=utf-8");
  response.setHeader("Content-Disposition", 'attachment; filename="history.jsonl"');
  for await (const page of pages) {
    if (response.destroyed) return;
    if (!response.write(page)) await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
  }
  response.end();
}
