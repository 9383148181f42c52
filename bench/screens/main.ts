import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { openDesk, signIn } from "@/bench/desk";
import { startServer } from "@/bench/processes";
import { type Cookies, middle, type Visit, visit } from "@/bench/screens/figures";
import { textOf } from "@/bench/screens/text";
import { servePages, yardstickPage } from "@/bench/screens/yardstick-page";
import { findBrowser } from "@/scripts/browser.mjs";

const PORT = 3220;
const ORIGIN = `http://localhost:${PORT}`;
const ROUNDS = 5;
const PLENTY = "1000000000";

type Figure = keyof Visit;

/** What is promised, by number of claims. */
const BUDGETS: Readonly<Record<number, Partial<Record<Figure, number>>>> = {
  60: { firstByte: 150, interactive: 1_000, script: 250_000, next: 50, shift: 0.02 },
  2000: { firstPaint: 1_500, next: 100, filter: 200, shift: 0.02 },
};
const SIZES = Object.keys(BUDGETS).map(Number);
const FIGURES: readonly Figure[] = ["firstByte", "firstPaint", "interactive", "next", "filter", "script", "shift"];

const say = (words: string) => process.stderr.write(`${words}\n`);
const dataDir = mkdtempSync(join(tmpdir(), "linecheck-bench-screens-"));
const env = {
  LINECHECK_DATA: dataDir,
  PORT: String(PORT),
  LOG_LEVEL: "warn",
  NODE_ENV: "production",
  READS_PER_MINUTE: PLENTY,
  WRITES_PER_MINUTE: PLENTY,
  API_CALLS_PER_MINUTE: PLENTY,
};
const cleanUp: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })];

async function main(): Promise<void> {
  say("Starting the built app …");
  const app = await startServer({ args: ["dist/server.mjs"], env, ready: /is ready/ });
  cleanUp.push(app.stop);
  await openDesk(env);
  const cookie = await signIn(ORIGIN);
  const addresses = new Map<number, string>();
  for (const size of SIZES) addresses.set(size, await articleOf(size, cookie));
  const pages = Object.fromEntries(SIZES.map((size) => [`/${size}`, yardstickPage(textOf(size))]));
  cleanUp.push(await servePages(pages, PORT + 1));
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  cleanUp.push(() => browser.close());
  let missed = 0;
  for (const size of SIZES) {
    const ours: Visit[] = [];
    const theirs: Visit[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      say(`${size} claims, round ${round} of ${ROUNDS}`);
      const mine = await visit(browser, addresses.get(size) ?? "", cookiesOf(cookie));
      const bare = await visit(browser, `http://127.0.0.1:${PORT + 1}/${size}`, []);
      // The first round fills what every server fills on its first request.
      if (round === 0) continue;
      ours.push(mine);
      theirs.push(bare);
    }
    missed += print(size, ours, theirs);
  }
  process.exitCode = missed === 0 ? 0 : 1;
}

async function articleOf(claims: number, cookie: string): Promise<string> {
  const answer = await fetch(`${ORIGIN}/api/v1/articles`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: ORIGIN, Cookie: cookie },
    body: JSON.stringify({ title: `The quays, ${claims} claims`, text: textOf(claims) }),
  });
  // The server checks its answers against the schema that this is a part of.
  const article = (await answer.json()) as { id: string; counts: { total: number } };
  if (article.counts?.total !== claims)
    throw new Error(`The article has ${article.counts?.total} claims, not ${claims}.`);
  return `${ORIGIN}/articles/${article.id}`;
}

function cookiesOf(header: string): Cookies {
  return header.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: ORIGIN };
  });
}

/** Prints the middle figures of both pages beside what is promised. @returns how many promises were missed */
function print(size: number, ours: readonly Visit[], theirs: readonly Visit[]): number {
  const budget = BUDGETS[size] ?? {};
  let missed = 0;
  process.stdout.write(`\n${size} claims | middle | spread | promised | yardstick\n`);
  for (const figure of FIGURES) {
    const all = ours.map((one) => one[figure]);
    const promised = budget[figure];
    const here = middle(all);
    if (promised !== undefined && here >= promised) missed += 1;
    const cells = [
      figure.padEnd(12),
      inWords(here),
      `${inWords(Math.min(...all))}–${inWords(Math.max(...all))}`,
      promised === undefined ? "" : `< ${inWords(promised)}${here < promised ? "" : "  MISSED"}`,
      inWords(middle(theirs.map((one) => one[figure]))),
    ];
    process.stdout.write(`${cells.join(" | ")}\n`);
  }
  return missed;
}

function inWords(figure: number): string {
  return figure < 1 ? figure.toFixed(3) : figure.toFixed(figure < 100 ? 1 : 0);
}

try {
  await main();
} finally {
  for (const step of cleanUp.reverse()) await step();
}
