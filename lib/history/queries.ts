import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { historyFilterShape } from "@/lib/core/history/history-filter";
import type { EventView } from "@/lib/core/view/history-view";
import type { Page } from "@/lib/core/view/primitives";
import { historyCondition, readEvents } from "@/lib/db/history";
import { fromPool } from "@/lib/db/rows";
import { type ChainReport, sealHistory, verifyHistory } from "@/lib/db/seals";

/** The newsroom's history, newest first. */
export const listEvents = defineQuery({
  name: "listEvents",
  permission: "history:read",
  input: z.strictObject({
    ...historyFilterShape,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, { limit, cursor, ...filter }): Promise<Page<EventView>> =>
    readEvents(fromPool, actor, historyCondition(filter), { limit, cursor }),
});

/** Whether the history is as it was written; `line` counts from the beginning. */
export type HistoryReport =
  | {
      readonly ok: true;
      readonly lines: number;
      readonly head: { readonly line: number; readonly hash: string } | null;
    }
  | { readonly ok: false; readonly line: number; readonly eventId: string; readonly reason: string };

/**
 * Reads the whole history again and names the first line that was changed, taken out or cut off. Where the head of an
 * earlier day is given, the chain must still run through it: only so is a history found out that was cut at its end.
 */
export const verifyNewsroomHistory = defineQuery({
  name: "verifyNewsroomHistory",
  permission: "history:read",
  input: z.strictObject({
    /** `120:abc…`, as an export's manifest, or an earlier answer, says it. */
    head: z
      .string()
      .regex(/^\d{1,15}:[0-9a-f]{64}$/, "A head is written as line:hash, such as an earlier check printed it.")
      .optional(),
  }),
  run: async ({ actor }, { head }): Promise<HistoryReport> => {
    await sealHistory(actor.newsroomId);
    const [line = "", hash = ""] = head?.split(":") ?? [];
    const known = head === undefined ? null : { seq: BigInt(line), hash };
    return inLines(await verifyHistory(actor.newsroomId, known));
  },
});

function inLines(report: ChainReport): HistoryReport {
  if (!report.ok) return { ok: false, line: Number(report.seq), eventId: report.eventId, reason: report.reason };
  const head = report.head && { line: Number(report.head.seq), hash: report.head.hash };
  return { ok: true, lines: Number(report.lines), head };
}
