import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A second process of Linecheck, for tests of what two of them do to each other. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the next line that the child prints; rejects when it ends first. */
  nextLine(): Promise<string>;
  /** Tells the child to go on to its end. */
  finish(): Promise<number | null>;
}

/** Starts one of the programs in this folder. */
export function startChild(program: string, ...args: string[]): Child {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${program} ended with ${child.exitCode ?? child.signalCode}`);
      return value;
    },
    finish() {
      child.stdin.end();
      return ended;
    },
  };
}

/** Inside such a program: waits until `finish` is called. */
export async function untilToldToFinish(): Promise<void> {
  for await (const _ of process.stdin) {
    // Only the end of the input matters.
  }
}
