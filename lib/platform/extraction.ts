import { type DiffRun, diffWords } from "@/lib/core/anchor/word-diff";
import { planRevision, type RevisionPlan, type RevisionRequest } from "@/lib/core/article/plan-revision";
import type { HintText, RawHint } from "@/lib/core/consistency/hint";
import { findHints } from "@/lib/core/consistency/hints";
import type { Extraction } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";

/** A newer text as read: what was found in it, and where the claims of the older one stand in it. */
export type ReadRevision = { readonly found: Extraction; readonly plan: RevisionPlan };

type Runner = (text: string) => Promise<Extraction>;
type Differ = (before: string, after: string) => Promise<DiffRun[]>;
type Planner = (request: RevisionRequest) => Promise<ReadRevision>;
type HintFinder = (input: HintText) => Promise<RawHint[]>;

// Set once by the server, which extracts in worker threads; on globalThis because pages are bundled apart from the front.
const shared = globalThis as typeof globalThis & {
  linecheckExtraction?: Runner;
  linecheckPlanner?: Planner;
  linecheckDiffer?: Differ;
  linecheckHintFinder?: HintFinder;
};

/** Says where extraction runs from now on. The command line, seeds and tests leave it in their own thread. */
export function setExtractionRunner(runner: Runner): void {
  shared.linecheckExtraction = runner;
}

/** Says where newer texts are read and compared from now on, alike. */
export function setRevisionPlanner(planner: Planner, differ: Differ): void {
  shared.linecheckPlanner = planner;
  shared.linecheckDiffer = differ;
}

/** Says where what does not agree within a text is looked for from now on. */
export function setHintFinder(finder: HintFinder): void {
  shared.linecheckHintFinder = finder;
}

/** Extracts the claims of a text: in a worker thread on the server, so that a long text stops nobody else. */
export async function extractInBackground(text: string): Promise<Extraction> {
  return shared.linecheckExtraction ? shared.linecheckExtraction(text) : extract(text);
}

/** Reads a newer text and finds the claims of the older one in it: in the worker thread too. */
export async function readRevisionInBackground(request: RevisionRequest): Promise<ReadRevision> {
  if (shared.linecheckPlanner) return shared.linecheckPlanner(request);
  const found = await extractInBackground(request.text);
  return { found, plan: planRevision(request, found) };
}

/** Compares two texts word by word: in the worker thread too. */
export async function diffInBackground(before: string, after: string): Promise<DiffRun[]> {
  return shared.linecheckDiffer ? shared.linecheckDiffer(before, after) : diffWords(before, after);
}

/** Looks for what does not agree within a text: in the worker thread too, as a long text takes seconds. */
export async function hintsInBackground(input: HintText): Promise<RawHint[]> {
  return shared.linecheckHintFinder ? shared.linecheckHintFinder(input) : findHints(input);
}
