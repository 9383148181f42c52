import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Examination, Examined } from "@/lib/platform/documents/examine-file";
import { AppError, type AppErrorCode, appErrorCodes } from "@/lib/platform/errors";
import { projectRoot } from "@/lib/platform/project-root";

/** What a reader may take before it is ended. */
export type ReaderLimits = { readonly seconds: number; readonly megabytes: number };

const LIMITS: ReaderLimits = { seconds: 20, megabytes: 512 };
const AT_ONCE = 2;
const MOST_WAITING = 20;
const LOOK_EVERY_MS = 50;
/** What a reader may answer: the longest text that is kept, in JSON. */
const LONGEST_ANSWER = 64 * 1_024 * 1_024;

const AnswerSchema = z.union([
  z.strictObject({ mediaType: z.string(), text: z.string().nullable(), why: z.string().nullable() }),
  z.strictObject({ refusal: z.string(), code: z.enum(appErrorCodes as readonly [AppErrorCode, ...AppErrorCode[]]) }), // every code is in it
]);

// Set once by the server and the command line; on globalThis because pages are bundled apart from the front.
const shared = globalThis as typeof globalThis & { linecheckReader?: string };

let running = 0;
const waiting: (() => void)[] = [];

/** Says which program reads files from now on. Without one, tests and development read with the one of the sources. */
export function setDocumentReader(program: string): void {
  shared.linecheckReader = program;
}

/**
 * Finds out what a file is and, where wanted, what words are in it, in a process of its own that is ended when it takes
 * too long or too much memory. Two at a time, the others wait.
 *
 * @throws AppError as `examineFile`; `invalid` when the reader had to be ended, `unavailable` when too many wait
 */
export async function readDocument(examination: Examination, limits: ReaderLimits = LIMITS): Promise<Examined> {
  await takeTurn();
  try {
    return await examineApart(examination, limits);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new AppError("unavailable", "Too many files are being read. Try again in a minute.");
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}

function examineApart(examination: Examination, limits: ReaderLimits): Promise<Examined> {
  return new Promise((resolve, reject) => {
    const child = start(limits);
    let answer = "";
    let ended: AppError | null = null;
    const end = (error: AppError) => {
      ended ??= error;
      child.kill("SIGKILL");
    };
    const tooSlow = setTimeout(() => end(unreadable("It took too long to read this file.")), limits.seconds * 1_000);
    const watch = setInterval(() => {
      if (megabytesOf(child) > limits.megabytes) end(unreadable("It took too much memory to read this file."));
    }, LOOK_EVERY_MS);
    child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
      if (answer.length > LONGEST_ANSWER) end(unreadable("There is too much in this file."));
    });
    const done = () => {
      clearTimeout(tooSlow);
      clearInterval(watch);
    };
    child.on("error", (error) => {
      done();
      reject(error);
    });
    child.on("close", () => {
      done();
      try {
        resolve(answerIn(answer, ended));
      } catch (error) {
        reject(error);
      }
    });
    // A reader that is gone before it was asked says so by its end.
    child.stdin?.on("error", () => undefined).end(JSON.stringify(examination));
  });
}

/** Nothing of our environment goes with it: no key, no address of a database. */
function start({ megabytes }: ReaderLimits): ChildProcess {
  const heap = `--max-old-space-size=${Math.floor(megabytes / 2)}`;
  const built = shared.linecheckReader;
  const program =
    built === undefined ? ["--import", "tsx", join(projectRoot(), "server", "document-reader.ts")] : [built];
  return spawn(process.execPath, [heap, ...program], {
    cwd: projectRoot(),
    env: { NODE_ENV: "production", TZ: "UTC" },
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
}

function answerIn(answer: string, ended: AppError | null): Examined {
  if (ended !== null) throw ended;
  const parsed = AnswerSchema.safeParse(parse(answer));
  if (!parsed.success) throw unreadable("This file brought its reader down.");
  if ("refusal" in parsed.data) throw new AppError(parsed.data.code, parsed.data.refusal);
  return parsed.data;
}

function parse(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

/** Memory that is really held, which buffers outside the heap count to. Where the system does not say, the heap's limit alone holds. */
function megabytesOf({ pid }: ChildProcess): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * 4_096) / 1_024 / 1_024;
  } catch {
    return 0;
  }
}

function unreadable(why: string): AppError {
  return new AppError(
    "invalid",
    `${why} It is not what it seems, or far too large. Save it anew, or take a part of it.`,
  );
}
