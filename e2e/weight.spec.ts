import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { importHarbours } from "@/e2e/harbour-article";

/** What a screen may bring along in scripts, packed, in bytes. */
const BUDGETS: Readonly<Record<string, number>> = {
  review: 250_000,
  today: 200_000,
  claims: 220_000,
  articles: 220_000,
};
/** What may move of itself on the review screen, as the browser scores it: the whole window once is 1. */
const SHIFT = 0.02;

declare global {
  interface Window {
    // Written in the page by the script below.
    moved: number;
  }
}

/** All scripts that a page fetched, as they came over the wire; those too that it fetched ahead. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(path);
  await atRest(page);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Loaded, in its own letters, and nothing was fetched for half a second. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.readyState !== "complete" || document.fonts.status !== "loaded") return false;
    const fetched = performance.getEntriesByType("resource").map(({ startTime, duration }) => startTime + duration);
    return performance.now() - Math.max(0, ...fetched) > 500;
  });
}

test("no screen brings more script than it may", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importHarbours(api, "The quays, weighed", 60);
  const paths: Record<string, string> = {
    review: `/articles/${article.id}`,
    today: "/",
    claims: "/claims",
    articles: "/articles",
  };
  for (const [screen, path] of Object.entries(paths)) {
    const page = await signInAs("checker");
    const bytes = await scriptsOf(page, path);
    expect.soft(bytes, `${screen}: scripts were weighed`).toBeGreaterThan(100_000);
    expect.soft(bytes, `${screen}: bytes of script`).toBeLessThan(BUDGETS[screen] ?? 0);
    await page.close();
  }
});

for (const claim of ["", "?claim=C-002"]) {
  test(`nothing moves by itself on the review screen while it loads (${claim || "without a claim"})`, async ({
    desk,
    signInAs,
  }) => {
    const { api } = desk.people.checker;
    const article = await importHarbours(api, `The quays, steady${claim}`, 60);
    const page = await signInAs("checker");
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ("value" in entry && typeof entry.value === "number") window.moved += entry.value;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    // The second time, with its letters at hand: those of a machine without the usual ones are wider or narrower than ours.
    for (let time = 0; time < 2; time += 1) {
      await page.goto(`/articles/${article.id}${claim}`);
      await atRest(page);
    }
    expect(await page.evaluate(() => window.moved)).toBeLessThan(SHIFT);
  });
}
