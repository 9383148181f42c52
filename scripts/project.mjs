// What every script here needs to know: where the project is, and how to run one of its tools.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** Words for the person at the terminal. They go to the error output, so that a command's own output stays clean. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a program in the project's folder and waits; gives back its exit code. What it prints goes to our error output,
 * because nothing but results belongs on the other one, unless `output` says "inherit" or "ignore".
 */
export function run(command, args, { env = {}, output = 2, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["inherit", output, "inherit"];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve(status ?? (signal ? 1 : 0)));
  });
}

/** Runs a JavaScript tool of an installed package by its file, which works on every system and needs no shell. */
export function runTool(file, args, options) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...args], options);
}

/** Where npm itself is: the one that started us, when there is one. */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  return process.platform === "win32"
    ? run("cmd.exe", ["/d", "/s", "/c", "npm", ...args], options)
    : run("npm", args, options);
}

/** A step did not work and those after it make no sense. The message says what to do. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Lets a Stop that nobody catches end this process with its sentence instead of a stack. */
export function endOnStop() {
  process.on("uncaughtException", (error) => {
    say(error instanceof Stop ? error.message : (error?.stack ?? String(error)));
    process.exit(error instanceof Stop ? error.exitCode : 1);
  });
}

/**
 * Ends this process in good order when the npm that started it is told to end. npm passes a signal on to the shell in
 * between, which keeps it to itself; without this, the server would go on unseen.
 */
export function endWithNpm() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}
