import axe, { type RunOptions } from "axe-core";
import { expect, type Page } from "playwright/test";

declare global {
  interface Window {
    // Put into the page that is looked at.
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A window on a desk. */
export const WIDE = { width: 1440, height: 900 };
/** A window on a telephone. */
export const NARROW = { width: 360, height: 740 };

/** How every look begins and ends. */
async function wideAndLight(page: Page): Promise<void> {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Four looks at a screen as it stands: wide and narrow, light and dark, by the rules of WCAG 2.2 AA. Colours alone
 * change in the dark, so there only contrast is measured again. Nothing may be wider than a narrow window.
 */
export async function lookThrough(page: Page, name: string): Promise<void> {
  await wideAndLight(page);
  // As one comes to it: what is scrolled half behind the top bar is not small.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNoViolations(page, `${name}, wide and light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page, `${name}, wide and dark`, "color-contrast");
  await page.setViewportSize(NARROW);
  await expectNoViolations(page, `${name}, narrow and dark`, "color-contrast");
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations(page, `${name}, narrow and light`);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `${name} is wider than a window of ${NARROW.width} pixels`).toBe(0);
  await wideAndLight(page);
}

/** Colours that are on their way from light to dark are no colours of the screen. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().endTime) < Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  });
}

async function expectNoViolations(page: Page, where: string, rule?: string): Promise<void> {
  await standStill(page);
  // Loaded once a page; no frames here, so that the page's own findings are all there are.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ["violations"], preload: false, runOnly: rule ? [rule] : RULES };
  const { violations, passes } = await page.evaluate((asked) => {
    // Behind an open window everything is hidden from everybody: that page is looked at on its own.
    const behind = document.querySelector("main")?.closest("[aria-hidden=true]");
    const opened = behind ? document.querySelector("[role=dialog], [role=alertdialog]") : null;
    return window.axe.run(opened ?? document, asked);
  }, options);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n")}`,
  );
  expect.soft(found, where).toEqual([]);
  expect.soft(passes.length, `${where}: nothing was looked at`).toBeGreaterThan(0);
}
