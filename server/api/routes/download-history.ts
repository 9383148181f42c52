import { openHistoryExport } from "@/lib/history/export-history";
import { takeBudget } from "@/server/api/budgets";
import type { Exchange } from "@/server/api/route";
import { sendStream } from "@/server/api/send-stream";

/** Sends the history page by page, at the pace at which the client takes it. */
export async function downloadHistory({ response, actor, query }: Exchange): Promise<void> {
  const pages = await openHistoryExport(actor, query);
  await takeBudget("exports", actor.memberId);
  response.setHeader("Content-Type", "application/x-ndjson; charset=utf-8");
  response.setHeader("Content-Disposition", 'attachment; filename="history.jsonl"');
  await sendStream(response, pages);
}
