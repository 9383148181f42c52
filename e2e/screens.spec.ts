import { join } from "node:path";
import { test } from "@/e2e/fixtures";
import { NARROW, WIDE } from "@/e2e/look-through";
import { openScreen, SCREENS } from "@/e2e/screens";

const folder = process.env.SCREENSHOTS ?? "test-results/screens";

for (const screen of SCREENS) {
  test(`a picture of ${screen.name}, light and dark, wide and narrow`, async ({ places, openAs }) => {
    const page = await openAs(screen.who);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(WIDE);
      await openScreen(page, screen, places);
      await page.screenshot({ path: join(folder, `${screen.name}-${WIDE.width}-${colorScheme}.png`) });
      await page.setViewportSize(NARROW);
      await page.screenshot({ path: join(folder, `${screen.name}-${NARROW.width}-${colorScheme}.png`) });
    }
  });
}
