import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { ask } from "@/lib/boundary/execute";
import { type HistoryReport, verifyNewsroomHistory } from "@/lib/history/queries";

const REASONS: Readonly<Record<string, string>> = {
  line_missing: "a line before it was taken out",
  chain_cut: "it does not follow the line before it",
  line_changed: "it is not as it was written",
  head_differs: "it is not the line that was noted as the head: the history was cut or written anew",
};

/** `linecheck audit verify`: says on stdout whether the history is whole, and with which head; else which line breaks it. */
export async function auditCommand(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== "verify") throw new UsageError("audit knows one verb: verify.");
  const { values } = parseArgs({ args: rest, options: { head: { type: "string" } } });
  const report = await withOperator((actor) => ask(verifyNewsroomHistory, actor, values));
  process.stdout.write(`${inWords(report)}\n`);
  if (!report.ok) process.exitCode = 1;
}

function inWords(report: HistoryReport): string {
  if (report.ok)
    return `${report.lines} lines, whole. Head: ${report.head ? `${report.head.line}:${report.head.hash}` : "none"}`;
  const named = report.eventId ? ` (event ${report.eventId})` : "";
  return `Broken at line ${report.line}${named}: ${REASONS[report.reason] ?? report.reason}.`;
}
