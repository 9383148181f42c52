import type { Extraction } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";

type Runner = (text: string) => Promise<Extraction>;

// Set once by the server, which extracts in worker threads; on globalThis because pages are bundled apart from the front.
const shared = globalThis as typeof globalThis & { linecheckExtraction?: Runner };

/** Says where extraction runs from now on. The command line, seeds and tests leave it in their own thread. */
export function setExtractionRunner(runner: Runner): void {
  shared.linecheckExtraction = runner;
}

/** Extracts the claims of a text: in a worker thread on the server, so that a long text stops nobody else. */
export async function extractInBackground(text: string): Promise<Extraction> {
  return shared.linecheckExtraction ? shared.linecheckExtraction(text) : extract(text);
}
