// Installs the packages when they are not there yet, or are not those of package-lock.json.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { endOnStop, root, runNpm, Stop, say } from "./project.mjs";

const MINIMUM_NODE = [20, 19];

/** Installs if need be; throws a Stop when that is not possible. */
export async function ensureInstalled() {
  refuseOldNode();
  if (isCurrent(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))) return;
  say("Installing the packages (once; this takes a minute or two) …");
  const flags = [
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ];
  // Tools must be installed whatever the environment says, because the app is built here.
  const env = { NODE_ENV: "development" };
  if ((await runNpm(["ci", ...flags], { env })) === 0) return;
  say("The exact versions could not be installed; trying npm install …");
  if ((await runNpm(["install", "--no-save", ...flags], { env })) === 0) return;
  throw new Stop("The packages could not be installed: check the network, then run npm run doctor.");
}

/** Whether what is installed is what the lock asks for. Packages of other platforms are not asked for. */
export function isCurrent(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([place, { version, optional, link }]) => {
    if (place === "" || link) return true;
    const found = installed.packages[place];
    return found ? found.version === version : optional === true;
  });
}

function readLock(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  say(
    `Linecheck needs Node ${MINIMUM_NODE.join(".")} or newer, and this is ${process.version}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endOnStop();
  await ensureInstalled();
}
