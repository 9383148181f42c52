import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "dist", "server.mjs");
const STARTED_WITHIN_MS = 60_000;

/** A running installation: where it is, the token of its first start, where its data lie, what it wrote to its log. */
export type Installation = {
  readonly origin: string;
  readonly token: string;
  /** Its data folder. */
  readonly folder: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts the built app on a port and in a data folder of its own, and reads the address and the token as a person would. */
export async function startInstallation(): Promise<Installation> {
  if (!existsSync(program)) throw new Error("The app is not built. Build it with: npm run build");
  const folder = await mkdtemp(join(tmpdir(), "linecheck-e2e-"));
  const child = spawn(process.execPath, [program], { cwd: root, env: environment(folder, await freePort()) });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let log = "";
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const announced = new Promise<{ origin: string; token: string }>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      log += chunk.toString();
      const origin = /Linecheck is ready: (\S+)/.exec(log)?.[1];
      const token = /One-time token: (\S+)/.exec(log)?.[1];
      if (origin && token) resolve({ origin, token });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready.\n${log}`)));
    setTimeout(() => reject(new Error(`The server was not ready in time.\n${log}`)), STARTED_WITHIN_MS).unref();
  });
  try {
    return { ...(await announced), folder, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nothing of this machine's own settings: no database, no secrets, and no libraries that belong to the browser. */
function environment(folder: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  const kept = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined));
  return {
    ...kept,
    NODE_ENV: "production",
    PORT: String(port),
    LINECHECK_DATA: folder,
    LOG_LEVEL: "warn",
    LINECHECK_COMPONENTS: "on",
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
