import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { parseInput } from "@/lib/boundary/parse";
import { type ExportDocument, ExportDocumentSchema } from "@/lib/core/export/json";
import { verifyFile } from "@/lib/core/export/verify-file";
import type { DocumentReport } from "@/lib/core/view/document-report";
import { newsroomHasWork } from "@/lib/db/import-articles";
import { fromPool } from "@/lib/db/rows";
import { refuseWork, takeDocumentIn } from "@/lib/exports/import-document";
import { AppError } from "@/lib/platform/errors";

/** Larger documents go in by the command line, which nobody waits for in a browser. */
export const MOST_DOCUMENT_BYTES = 64 * 1_024 * 1_024;

/**
 * Takes the file of a JSON export into an empty newsroom, as `importDocument` does, after it was held against its own
 * manifest: a file that was changed since it was made is refused.
 */
export const importDocumentFile = defineCommand({
  name: "importDocumentFile",
  permission: "settings:manage",
  input: z.strictObject({ text: z.string().max(MOST_DOCUMENT_BYTES) }),
  timeout: 15 * 60_000,
  prepare: async ({ text }, actor): Promise<ExportDocument> => {
    if (await newsroomHasWork(fromPool, actor.newsroomId)) throw refuseWork();
    return readDocument(text);
  },
  run: (context, _input): Promise<DocumentReport> => takeDocumentIn(context, context.prepared),
});

/** The document in a file that still is what its manifest says; else a sentence about what does not hold. */
export async function readDocument(text: string): Promise<ExportDocument> {
  const report = await verifyFile(once(Buffer.from(text, "utf8")));
  const wrong = report.checks.find((one) => one.state !== "holds");
  if (wrong) throw new AppError("invalid", `${wrong.words} Nothing was taken in.`);
  return parseInput(ExportDocumentSchema, parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The file is not JSON. Choose the file of a JSON export. Nothing was taken in.");
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
