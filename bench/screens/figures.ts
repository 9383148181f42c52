import type { Browser, BrowserContext, Page } from "playwright";

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
const SETTLED_AFTER_MS = 1_000;

type Measured = { interactive: number; shift: number };
declare global {
  interface Window {
    // Written by the script below, in the page that is measured.
    measured: Measured;
  }
}

/** Runs before the page: presses j until it has an effect, and adds up what moves of itself. */
function watch(): void {
  window.measured = { interactive: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry && typeof entry.value === "number" && !("hadRecentInput" in entry && entry.hadRecentInput))
        window.measured.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  const timer = setInterval(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true }));
    if (!location.search.includes("claim=")) return;
    window.measured.interactive = performance.now();
    clearInterval(timer);
  }, 4);
}

/** Opens the address anew, with nothing kept from before, and measures. */
export async function visit(browser: Browser, address: string, cookies: Cookies): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => window.measured.interactive > 0);
  // The stream of others' changes stays open, so the network is never idle.
  await page.waitForTimeout(SETTLED_AFTER_MS);
  const load = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]; // what this kind of entry is
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[]; // what this kind of entry is
    const scripts = resources.filter(({ name }) => /\.js(\?|$)/.test(name));
    return {
      firstByte: (navigation?.responseStart ?? 0) - (navigation?.requestStart ?? 0),
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      interactive: window.measured.interactive,
      script: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  const next = await stepTime(page);
  const filter = await filterTime(page);
  const shift = await page.evaluate(() => window.measured.shift);
  await context.close();
  return { ...load, next, filter, shift };
}

/** What a signed-in browser holds. */
export type Cookies = Parameters<BrowserContext["addCookies"]>[0];

/** The middle time from the press of j to the painted picture. */
async function stepTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    times.push(
      await page.evaluate(async () => {
        const began = performance.now();
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true }));
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
        return performance.now() - began;
      }),
    );
  }
  return middle(times);
}

/** The time from words in the filter to the painted picture. */
async function filterTime(page: Page): Promise<number> {
  const field = page.locator("[data-find-claim], #f").first();
  const times: number[] = [];
  for (const words of ["Quay 1", "", "Quay 12", "", "Quay 3"]) {
    times.push(
      await field.evaluate(async (input, value) => {
        if (!(input instanceof HTMLInputElement)) return 0;
        const began = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
        return performance.now() - began;
      }, words),
    );
  }
  return middle(times);
}

/** The middle one of some figures. */
export function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
