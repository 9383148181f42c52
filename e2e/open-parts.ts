import type { Page } from "playwright/test";
import { panelOf } from "@/e2e/review-screen";

/** Opens what changes whom a thread is for, on the claim that is on show. */
export async function openThreadTerms(page: Page): Promise<void> {
  await panelOf(page).getByRole("tab", { name: "Discussion" }).click();
  await panelOf(page).getByRole("button", { name: "Change whom it is for and by when" }).click();
  await page.getByRole("form", { name: "Whom the thread is for" }).waitFor();
}

/** Makes a link by which a member sets a new password, and shows it. */
export async function openReset(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New password: Sam Checker" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make the link" }).click();
  await page.getByLabel("Link for Sam Checker").waitFor();
}
