import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { ask } from "@/lib/boundary/execute";
import { verifyFile } from "@/lib/core/export/verify-file";
import { type Check, overall, type VerifyReport } from "@/lib/core/export/verify-report";
import { checkExport } from "@/lib/exports/check-export";
import { AppError } from "@/lib/platform/errors";

const MARKS = { holds: "holds  ", fails: "FAILS  ", unknown: "?      " } as const;

/**
 * `linecheck verify FILE [--manifest FILE] [--database]`: holds an exported file against what it says of itself.
 * Exit status: 0 all holds, 1 something does not, 2 there is nothing to hold it against.
 */
export async function verifyCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { manifest: { type: "string" }, database: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one file to verify.");
  const beside = values.manifest === undefined ? undefined : await readManifest(values.manifest);
  const report = await look(file, beside);
  const known = values.database ? await compare(file, report) : report;
  process.stdout.write(`SHA-256 ${known.sha256}, ${known.bytes} bytes\n${known.checks.map(line).join("")}`);
  process.exitCode = { holds: 0, fails: 1, unknown: 2 }[overall(known)];
}

function line({ state, words }: Check): string {
  return `${MARKS[state]}${words}\n`;
}

async function look(file: string, beside: unknown): Promise<VerifyReport> {
  try {
    return await verifyFile(createReadStream(file), beside);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Asks this installation's database as well; for a file without a manifest it has the one that was kept. */
async function compare(file: string, report: VerifyReport): Promise<VerifyReport> {
  const { history } = report.manifest ?? { history: null };
  const input = { sha256: report.sha256, ...(history === null ? {} : { seq: history.seq, hash: history.hash }) };
  const { checks, manifest } = await withOperator((actor) => ask(checkExport, actor, input));
  const inside = report.manifest === null && manifest !== null ? await look(file, manifest) : report;
  return { ...inside, checks: [...inside.checks, ...checks] };
}

async function readManifest(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function unreadable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  return new AppError("not_found", `The file ${file} cannot be read (${String(error.code)}).`);
}
