import type { Page } from "playwright/test";
import { FERRY_TEXT } from "@/e2e/ferry-article";
import { movesOf, panelOf } from "@/e2e/review-screen";

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

/** Opens what happened to the claim on show. */
export async function openHistory(page: Page): Promise<void> {
  await panelOf(page).getByRole("tab", { name: "History" }).click();
  await panelOf(page).getByRole("listitem").first().waitFor();
}

/** Opens the roles of a member. */
export async function changeRoles(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Change the roles of Sam Checker" }).click();
  await page.getByRole("dialog").waitFor();
}

/** Opens the form that clears an article over its blockers. */
export async function openGate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Clear all the same…" }).click();
  await page.getByRole("form", { name: "Clear for publication" }).waitFor();
}

/** Chooses the first claim of the list. */
export async function chooseListed(page: Page): Promise<void> {
  await page.getByRole("listbox").getByRole("option").first().click();
  await movesOf(page).getByRole("button").first().waitFor();
}

/** Pastes the earlier text as a new one, and waits for what changed. */
export async function pasteEarlier(page: Page): Promise<void> {
  await page.getByLabel("Text", { exact: true }).fill(FERRY_TEXT);
  await page.getByRole("heading", { name: "Word by word" }).waitFor();
}

/** Opens the palette and finds the article. */
export async function findFares(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Find (Ctrl K)" }).click();
  await page.getByRole("dialog", { name: "Find" }).getByRole("combobox").fill("ferry");
  await page.getByRole("option").filter({ hasText: "Ferry" }).first().waitFor();
}
