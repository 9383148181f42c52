import type { Log } from "@/lib/platform/log";

const PATIENCE_MS = 15_000;

/** Something that was opened and is to be closed again. */
type Release = () => Promise<void> | void;

/**
 * What has been opened so far, closed in the reverse order: when the start fails, and on SIGTERM or SIGINT at any moment,
 * also in the middle of the start. A second signal, or fifteen seconds, end the process at once.
 */
export class Opened {
  private readonly releases: Release[] = [];
  private closing: Promise<void> | null = null;

  constructor(private readonly log: Log) {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => this.stop());
  }

  /** Remembers how to close what was just opened. What is opened while everything closes is closed at once. */
  async add(release: Release): Promise<void> {
    if (this.closing !== null) {
      await release();
      return;
    }
    this.releases.push(release);
  }

  /** Closes everything, the last opened first. One that fails does not keep the others open. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const release of this.releases.toReversed()) {
      try {
        await release();
      } catch (error) {
        this.log.error({ err: error }, "something did not close");
      }
    }
  }

  private stop(): void {
    if (this.closing !== null) process.exit(1);
    this.log.info("stopping");
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void this.close().then(() => process.exit(0));
  }
}
