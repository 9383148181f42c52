import { Worker } from "node:worker_threads";
import type { Extraction } from "@/lib/core/extract/contract";
import { AppError } from "@/lib/platform/errors";

type Job = {
  readonly text: string;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: unknown) => void;
};
type Answer = { readonly id: number; readonly extraction?: Extraction; readonly error?: string };

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
  extract(text: string): Promise<Extraction> {
    if (this.waiting.length >= MOST_WAITING) {
      return Promise.reject(
        new AppError("unavailable", "Too many articles are being taken in. Try again in a minute."),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ text, resolve, reject });
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
    this.thread().postMessage({ id, text: job.text });
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
    if (answer.extraction) job.resolve(answer.extraction);
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
