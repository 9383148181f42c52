import { expect, type Page } from "playwright/test";

/** Goes to a screen by `g` and its letter. Pressed before the page listens, keys are lost, and one presses them again. */
export async function goByKeys(page: Page, letter: string, heading: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible({ timeout: 5_000 });
  }).toPass();
}
