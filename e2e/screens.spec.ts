import { join } from "node:path";
import type { Page } from "playwright/test";
import { test } from "@/e2e/fixtures";
import { NARROW, WIDE } from "@/e2e/look-through";
import { openScreen, SCREENS } from "@/e2e/screens";

const folder = process.env.SCREENSHOTS ?? "test-results/screens";

const SIZES = [WIDE, NARROW, { width: 768, height: 1024 }, { width: 2560, height: 1440 }] as const;

/** Light and dark, in every size of window. `open` brings the screen into its state, anew for light and for dark. */
async function picturesOf(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WIDE);
    await open();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`) });
    }
  }
}

for (const screen of SCREENS) {
  test(`a picture of ${screen.name}, light and dark, wide and narrow`, async ({ places, openAs }) => {
    const page = await openAs(screen.who);
    await picturesOf(page, screen.name, () => openScreen(page, screen, places));
  });
}

test("a picture of set-up, light and dark, wide and narrow", async ({ freshServer, openBrowser }) => {
  const page = await openBrowser(freshServer.origin);
  await picturesOf(page, "set-up", async () => {
    await page.goto("/setup");
    await page.getByRole("heading", { name: "Set up your newsroom" }).waitFor();
  });
});
