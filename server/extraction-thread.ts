import { Worker } from "node:worker_threads";
import type { DiffRun } from "@/lib/core/anchor/word-diff";
import type { RevisionRequest } from "@/lib/core/article/plan-revision";
import type { HintText, RawHint } from "@/lib/core/consistency/hint";
import type { Extraction } from "@/lib/core/extract/contract";
import { AppError } from "@/lib/platform/errors";
import type { ReadRevision } from "@/lib/platform/extraction";

/** What the thread is asked to do: read a text, read a newer one and find the claims of the older in it, compare two, or look for what does not agree. */
export type Task =
  | { readonly kind: "extract"; readonly text: string }
  | { readonly kind: "revise"; readonly request: RevisionRequest }
  | { readonly kind: "diff"; readonly before: string; readonly after: string }
  | { readonly kind: "hints"; readonly input: HintText };

type Job = {
  readonly task: Task;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

const TIMEOUT_MS = 60_000;
const MEMORY_MB = 768;
const MOST_WAITING = 50;

/**
 * Extracts in a thread of its own, one text after the other, so that a text of a million characters stops nobody. A
 * text that takes longer than a minute, or more memory than allowed, is given up with its thread; the next gets a new one.
 */
export class ExtractionThread {
  private worker: Worker | null = null;
  private running: { readonly id: number; readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  private readonly waiting: Job[] = [];
  private count = 0;

  constructor(private readonly file: string) {}

  /** Extracts a text, or throws `unavailable` when too many wait already. */
  async extract(text: string): Promise<Extraction> {
    // The worker's own code answers a task of this kind with an extraction.
    return (await this.run({ kind: "extract", text })) as Extraction;
  }

  /** Reads a newer text and finds the claims of the older one in it. */
  async revise(request: RevisionRequest): Promise<ReadRevision> {
    // As above.
    return (await this.run({ kind: "revise", request })) as ReadRevision;
  }

  /** Compares two texts word by word. */
  async diff(before: string, after: string): Promise<DiffRun[]> {
    // As above.
    return (await this.run({ kind: "diff", before, after })) as DiffRun[];
  }

  /** Looks for what does not agree within a text. */
  async hints(input: HintText): Promise<RawHint[]> {
    // As above.
    return (await this.run({ kind: "hints", input })) as RawHint[];
  }

  private run(task: Task): Promise<unknown> {
    if (this.waiting.length >= MOST_WAITING) {
      return Promise.reject(
        new AppError("unavailable", "Too many articles are being taken in. Try again in a minute."),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.next();
    });
  }

  /** Ends the thread; whatever still waits is refused. */
  async stop(): Promise<void> {
    const error = new AppError("unavailable", "The server is stopping. Try again in a moment.");
    for (const job of this.waiting.splice(0)) job.reject(error);
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.count += 1;
    const id = this.count;
    const timer = setTimeout(() => this.giveUp("The text took too long to read."), TIMEOUT_MS);
    this.running = { id, job, timer };
    this.thread().postMessage({ id, task: job.task });
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker.on("message", (answer: Answer) => this.settle(answer));
    worker.on("error", () => this.giveUp("The text could not be read."));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(answer: Answer): void {
    if (this.running?.id !== answer.id) return;
    const { job } = this.release();
    if (answer.error === undefined) job.resolve(answer.value);
    else job.reject(new Error(answer.error));
    this.next();
  }

  private giveUp(sentence: string): void {
    if (!this.running) return;
    const { job } = this.release();
    void this.worker?.terminate();
    this.worker = null;
    job.reject(new AppError("invalid", sentence));
    this.next();
  }

  private release(): { readonly job: Job } {
    const running = this.running;
    if (!running) throw new RangeError("No text is being read.");
    clearTimeout(running.timer);
    this.running = null;
    return running;
  }
}
