import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { openPalette } from "@/e2e/open-palette";

/** A window of 1,440 pixels at 200 per cent: half as many to lay out on, each twice as large. */
const ZOOMED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

const SCREENS = ["/", "/articles", "/claims", "/sources", "/history", "/dashboard", "/inbox"];

/** How far the page reaches over the right edge of the window, and which controls stand beyond it. */
function overhang(page: Page): Promise<{ pixels: number; controls: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const lost = [...document.querySelectorAll<HTMLElement>("a, button, input, select, textarea")].filter((control) => {
      if (!control.checkVisibility() || control.closest(".overflow-x-auto, .sr-only")) return false;
      const { left, right, width: own } = control.getBoundingClientRect();
      return own > 1 && (left < 0 || right > width + 1);
    });
    return {
      pixels: document.documentElement.scrollWidth - width,
      controls: lost.map((control) => control.getAttribute("aria-label") ?? control.textContent ?? control.tagName),
    };
  });
}

test("at 200 per cent every screen keeps its controls within the window", async ({ desk, places, browser }) => {
  const { installation, people } = desk;
  const storageState = people.editor.signedIn;
  const context = await browser.newContext({ baseURL: installation.origin, storageState, ...ZOOMED });
  const page = await context.newPage();
  for (const path of [
    ...SCREENS,
    `/articles/${places.article}`,
    `/articles/${places.article}?claim=${places.working}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    expect.soft(await overhang(page), path).toEqual({ pixels: 0, controls: [] });
  }
  await context.close();
});

test("at 200 per cent text, list and claim of the review screen are within reach", async ({
  desk,
  places,
  browser,
}) => {
  const { installation, people } = desk;
  const storageState = people.checker.signedIn;
  const context = await browser.newContext({ baseURL: installation.origin, storageState, ...ZOOMED });
  const page = await context.newPage();
  await page.goto(`/articles/${places.article}`);
  const parts = page.getByRole("navigation", { name: "Parts of the screen" });
  await expect(page.getByRole("article", { name: "Article" })).toBeInViewport();
  await parts.getByRole("button", { name: "Claims" }).click();
  await expect(page.getByRole("listbox", { name: "Claims in reading order" })).toBeInViewport();
  await page.getByRole("listbox", { name: "Claims in reading order" }).getByRole("option").first().click();
  await expect(page.getByRole("region", { name: /^Claim C-/ })).toBeInViewport();
  await parts.getByRole("button", { name: "Text" }).click();
  await expect(page.getByRole("article", { name: "Article" })).toBeInViewport();
  await context.close();
});

test("nothing moves for whoever wants no motion", async ({ places, signInAs }) => {
  const page = await signInAs("checker", `/articles/${places.article}?claim=${places.working}`);
  await openPalette(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const longest = Math.max(...`${animationDuration},${transitionDuration}`.split(",").map(Number.parseFloat));
      return longest > 0.001 || scrollBehavior === "smooth" ? [element.className] : [];
    }),
  );
  expect(moving).toEqual([]);
});
