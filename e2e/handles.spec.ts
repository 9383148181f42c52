import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { movesOf } from "@/e2e/review-screen";

/** How far, in pixels, the first handle is from the first letter of the selected claim; null while either is missing. */
function distance(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const words = document.querySelector(".claim-mark[data-selected]")?.getClientRects()[0];
    const handle = document.querySelector('.span-handle[data-edge="start"]')?.getBoundingClientRect();
    return words && handle ? Math.hypot(words.left - (handle.left + handle.right) / 2, words.top - handle.top) : null;
  });
}

test("the handles of a claim stay at its ends when the window changes", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "Ferry to Wrackholm, in windows of two widths");
  const { label } = await claimOn(api, article.id, FARES);
  const page = await signInAs("checker", `/articles/${article.id}?claim=${label}`);
  await movesOf(page).getByRole("button").first().waitFor();
  await expect.poll(() => distance(page)).toBeLessThan(3);
  for (const width of [800, 1300]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => distance(page)).toBeLessThan(3);
  }
});
