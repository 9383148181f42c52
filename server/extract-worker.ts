import { parentPort } from "node:worker_threads";
import { diffWords } from "@/lib/core/anchor/word-diff";
import { planRevision } from "@/lib/core/article/plan-revision";
import { findHints } from "@/lib/core/consistency/hints";
import { extract } from "@/lib/core/extract/extract";
import type { Task } from "@/server/extraction-thread";

function work(task: Task) {
  if (task.kind === "extract") return extract(task.text);
  if (task.kind === "diff") return diffWords(task.before, task.after);
  if (task.kind === "hints") return findHints(task.input);
  const found = extract(task.request.text);
  return { found, plan: planRevision(task.request, found) };
}

// One text in, one answer out; the thread lives on for the next.
parentPort?.on("message", ({ id, task }: { id: number; task: Task }) => {
  try {
    parentPort?.postMessage({ id, value: work(task) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
