import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { WIDE } from "@/e2e/look-through";

// Other systems draw letters otherwise than the one on which the pictures to compare with were taken.
const SCHEMES = process.platform === "linux" ? (["light", "dark"] as const) : [];

// A new picture is taken with --update-snapshots, and looked at.
for (const colorScheme of SCHEMES) {
  test(`every component looks as it did when somebody last looked at it, ${colorScheme}`, async ({ openAs }) => {
    const page = await openAs("nobody");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(WIDE);
    await page.goto("/dev/components");
    await loadLetters(page);
    const shelves = page.locator("section:has(> h2)");
    const titles = await shelves.locator("> h2").allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    for (const [at, title] of titles.entries()) {
      const name = `${title.toLowerCase().replaceAll(" ", "-")}-${colorScheme}.png`;
      await expect
        .soft(shelves.nth(at), title)
        .toHaveScreenshot(name, { animations: "disabled", maxDiffPixelRatio: 0.02 });
    }
  });
}

/** Letters that come late are kept for the next page; here they are waited for. */
async function loadLetters(page: Page): Promise<void> {
  const loaded = await page.evaluate(async () => {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, sheet })),
    );
    const faces = rules
      .map(({ rule: { style }, sheet }) => ({
        family: style.getPropertyValue("font-family").replaceAll(/["']/g, ""),
        address: /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1],
        base: sheet.href ?? document.baseURI,
        terms: {
          weight: style.getPropertyValue("font-weight") || "normal",
          unicodeRange: style.getPropertyValue("unicode-range") || "U+0-10FFFF",
        },
      }))
      .filter(({ address }) => address !== undefined)
      .map(({ family, address = "", base, terms }) => new FontFace(family, `url(${new URL(address, base)})`, terms));
    for (const face of faces) document.fonts.add(await face.load());
    return faces.length;
  });
  expect(loaded, "letters of its own").toBeGreaterThan(1);
}
