import { expect, type Locator, type Page } from "playwright/test";

/** Opens the palette by its key. Pressed before the page listens, a key is lost, and one presses it again. */
export async function openPalette(page: Page): Promise<Locator> {
  const palette = page.getByRole("dialog", { name: "Find" });
  await expect(async () => {
    await page.keyboard.press("Control+K");
    await expect(palette).toBeVisible({ timeout: 5_000 });
  }).toPass();
  return palette;
}
