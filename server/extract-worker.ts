import { parentPort } from "node:worker_threads";
import { extract } from "@/lib/core/extract/extract";

// One text in, one extraction out; the thread lives on for the next.
parentPort?.on("message", ({ id, text }: { id: number; text: string }) => {
  try {
    parentPort?.postMessage({ id, extraction: extract(text) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
