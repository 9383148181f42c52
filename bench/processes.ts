import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A server that was started for the bench. */
export type Server = { readonly pid: number; readonly stop: () => Promise<void> };

type Start = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly ready: RegExp;
};

/** Starts a Node program and waits until it says that it is ready. What it says besides goes to our error output. */
export async function startServer({ args, env, ready }: Start): Promise<Server> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (ready.test(said)) resolve();
    });
    child.on("close", () => reject(new Error(`${args[0]} ended before it was ready:\n${said}`)));
  });
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs a Node program to its end and gives back what it printed. */
export async function runProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  // The event's arguments are the exit code and the signal.
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}.`);
  return printed;
}
