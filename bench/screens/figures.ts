import type { Browser, BrowserContext, Page } from "playwright";
import { isAtRest, watchPage } from "@/bench/screens/watch-page";

/** What one visit of a page gave, in milliseconds; `script` in bytes over the wire, `shift` as the browser scores it. */
export type Visit = {
  readonly firstByte: number;
  readonly firstPaint: number;
  readonly interactive: number;
  readonly next: number;
  readonly filter: number;
  readonly script: number;
  readonly shift: number;
};

const STEPS = 20;

/** What a signed-in browser holds. */
export type Cookies = Parameters<BrowserContext["addCookies"]>[0];

/**
 * Opens the address twice, each time with nothing kept from before. The first time the page is left alone until it is at
 * rest, and worked only then: what moves by itself cannot hide behind a key. The second time j is pressed from the
 * beginning, until it has an effect.
 */
export async function visit(browser: Browser, address: string, cookies: Cookies): Promise<Visit> {
  const calm = await opened(browser, address, cookies);
  await calm.page.waitForFunction(isAtRest);
  const load = await loadOf(calm.page);
  const next = await stepTime(calm.page);
  const filter = await filterTime(calm.page);
  const shift = await calm.page.evaluate(() => window.watched.shift);
  await calm.context.close();
  const eager = await opened(browser, address, cookies, "commit");
  const interactive = await untilKeysWork(eager.page);
  await eager.context.close();
  return { ...load, interactive, next, filter, shift };
}

async function opened(browser: Browser, address: string, cookies: Cookies, waitUntil: "load" | "commit" = "load") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(address, { waitUntil });
  return { context, page };
}

function loadOf(page: Page) {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]; // what this kind of entry is
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[]; // what this kind of entry is
    const scripts = resources.filter(({ name }) => /\.js(\?|$)/.test(name));
    return {
      firstByte: (navigation?.responseStart ?? 0) - (navigation?.requestStart ?? 0),
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      script: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
}

/** When the first press of j has an effect, counted from the request. The presses are a keyboard's, as fast as they go. */
async function untilKeysWork(page: Page): Promise<number> {
  for (let at = 0; at === 0; at = await page.evaluate(() => window.watched.interactive)) await page.keyboard.press("j");
  return page.evaluate(() => window.watched.interactive);
}

/** The middle time from the press of j to the painted picture. */
async function stepTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step++) times.push(...(await timed(page, () => page.keyboard.press("j"))));
  return middle(times);
}

/** The middle time from a letter in the filter to the painted picture. */
async function filterTime(page: Page): Promise<number> {
  await page.locator("[data-find-claim], #f").first().click();
  const times: number[] = [];
  for (const words of ["Quay 12", "Quay 3", "Quay 7"]) {
    for (const letter of words) times.push(...(await timed(page, () => page.keyboard.press(letter))));
    for (const _ of words) times.push(...(await timed(page, () => page.keyboard.press("Backspace"))));
  }
  return middle(times);
}

/** How long the keys took that were pressed meanwhile. */
async function timed(page: Page, press: () => Promise<void>): Promise<readonly number[]> {
  const before = await page.evaluate(() => window.watched.keys.length);
  await press();
  await page.waitForFunction((count) => window.watched.keys.length > count, before);
  return page.evaluate((count) => window.watched.keys.slice(count), before);
}

/** The middle one of some figures. */
export function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
