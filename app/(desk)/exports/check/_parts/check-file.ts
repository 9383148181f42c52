import { callApi, wordsOf } from "@/app/_client/call-api";
import { verifyFile } from "@/lib/core/export/verify-file";
import type { Check, VerifyReport } from "@/lib/core/export/verify-report";

/** A file that was looked at, by name. */
export type CheckedFile = { readonly name: string; readonly report: VerifyReport };

type Known = { readonly checks: readonly Check[]; readonly manifest: unknown };

/** Reads a file in the browser, and asks the server what it knows of the file's fingerprint. */
export async function checkFile(file: File): Promise<CheckedFile> {
  const report = await verifyFile(piecesOf(file));
  const query = new URLSearchParams({ sha256: report.sha256 });
  if (report.manifest?.history) {
    query.set("seq", String(report.manifest.history.seq));
    query.set("hash", report.manifest.history.hash);
  }
  const answer = await callApi<Known>({ method: "GET", path: `/exports/check?${query}` });
  if (answer.kind !== "ok")
    return { name: file.name, report: { ...report, checks: [...report.checks, unasked(wordsOf(answer))] } };
  const { checks, manifest } = answer.value;
  // A file that cannot carry its manifest is held against the one that was kept here.
  const inside = report.manifest === null && manifest !== null ? await verifyFile(piecesOf(file), manifest) : report;
  return { name: file.name, report: { ...inside, checks: [...inside.checks, ...checks] } };
}

function unasked(words: string): Check {
  return { id: "record", state: "unknown", words: `The record of exports could not be asked: ${words}` };
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
