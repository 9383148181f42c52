import { sweepFiles } from "@/lib/db/attachments";
import { tellDueThreads } from "@/lib/db/due-threads";
import { sealAllHistories } from "@/lib/db/seals";
import { sweep } from "@/lib/db/sweep";
import type { ExportRunner } from "@/lib/exports/export-runner";
import type { Log } from "@/lib/platform/log";
import type { Mailer } from "@/lib/platform/mailer";
import { postMails } from "@/server/post-mails";

const SEAL_EVERY_MS = 5_000;
const LOOK_AT_CLOCK_EVERY_MS = 30_000;
const POST_EVERY_MS = 15_000;
const SWEEP_EVERY_MS = 60 * 60 * 1_000;
const EXPORT_EVERY_MS = 500;
const TIDY_EVERY_MS = 10 * 60 * 1_000;

/** What housekeeping works with. Without a mailer nothing is mailed. */
type House = {
  readonly log: Log;
  readonly exports: Pick<ExportRunner, "turn" | "tidy" | "stop">;
  readonly mailer: Mailer | null;
  /** The address of the installation, for the links in mails. */
  readonly origin: string;
};

/**
 * Work that nobody waits for: the history is sealed, what is due is told, exports are made, and what has served its time
 * goes. Returns how to stop it.
 */
export function keepHouse({ log, exports, mailer, origin }: House): () => Promise<void> {
  const timers = [
    repeat(sealAllHistories, SEAL_EVERY_MS, log),
    repeat(tellDueThreads, LOOK_AT_CLOCK_EVERY_MS, log),
    repeat(sweep, SWEEP_EVERY_MS, log),
    repeat(() => exports.turn(), EXPORT_EVERY_MS, log),
    repeat(() => exports.tidy(), TIDY_EVERY_MS, log),
    repeat(sweepFiles, TIDY_EVERY_MS, log),
    ...(mailer ? [repeat(() => postMails(mailer, origin, log), POST_EVERY_MS, log)] : []),
  ];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    mailer?.close();
    await exports.stop();
  };
}

/** Runs work again and again, never twice at once; what fails is tried again at the next turn. */
function repeat(work: () => Promise<void>, every: number, log: Log): NodeJS.Timeout {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    work()
      .catch((error: unknown) => log.warn({ err: error }, "housekeeping did not finish and will be tried again"))
      .finally(() => {
        running = false;
      });
  }, every);
  return timer.unref();
}
