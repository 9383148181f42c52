import { expect, test } from "@/e2e/fixtures";
import { lookThrough, WIDE } from "@/e2e/look-through";

// Other systems draw letters otherwise than the one on which the pictures to compare with were taken.
const SCHEMES = process.platform === "linux" ? (["light", "dark"] as const) : [];

// A new picture is taken with --update-snapshots, and looked at.
for (const colorScheme of SCHEMES) {
  test(`every component looks as it did when somebody last looked at it, ${colorScheme}`, async ({ openAs }) => {
    const page = await openAs("nobody");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(WIDE);
    await page.goto("/dev/components");
    // A font that comes late is left out of the page that it came too late for; from then on it is there.
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    const shelves = page.locator("section", { has: page.getByRole("heading", { level: 2 }) });
    const titles = await shelves.getByRole("heading", { level: 2 }).allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    for (const title of titles) {
      const shelf = shelves.filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) }).first();
      const name = `${title.toLowerCase().replaceAll(" ", "-")}-${colorScheme}.png`;
      await expect.soft(shelf, title).toHaveScreenshot(name, { animations: "disabled", maxDiffPixelRatio: 0.02 });
    }
  });
}

test("the page of components holds to the rules of WCAG", async ({ openAs }) => {
  const page = await openAs("nobody");
  await page.goto("/dev/components");
  await lookThrough(page, "components");
});
