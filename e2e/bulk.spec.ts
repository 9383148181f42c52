import type { Page } from "playwright/test";
import { importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";

const bar = (page: Page) => page.getByRole("region", { name: "Chosen claims" });
const table = (page: Page) => page.getByRole("table", { name: "Claims" });

test("many claims of the list are chosen, accepted and taken back by keyboard alone", async ({ desk, signInAs }) => {
  const article = await importFerry(desk.people.checker.api, "Bulk on the list");
  const page = await signInAs("checker", `/claims?article=${article.id}&sort=position`);
  const count = await table(page)
    .getByRole("checkbox", { name: /^Choose C-/ })
    .count();
  expect(count).toBeGreaterThan(2);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(bar(page).getByRole("status")).toHaveText("3 claims chosen");
  await lookThrough(page, "claims, chosen");
  await bar(page).getByRole("button", { name: "Accept" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 claims accepted.")).toBeVisible();
  await expect(table(page).getByText("Open", { exact: true })).toHaveCount(3);
  await bar(page).getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 claims as they were before.")).toBeVisible();
  await expect(table(page).getByText("Open", { exact: true })).toHaveCount(0);
});

test("an editor gives all claims of a list to somebody, with a due date", async ({ desk, signInAs }) => {
  const article = await importFerry(desk.people.checker.api, "Bulk assignment");
  const page = await signInAs("editor", `/claims?article=${article.id}&sort=position`);
  await page.getByRole("checkbox", { name: "Choose all claims in the table" }).check();
  await bar(page).getByRole("button", { name: "Assign" }).click();
  await page.getByLabel("To", { exact: true }).selectOption({ label: desk.people.checker.name });
  await page.getByLabel("Due by the end of").fill("2026-12-24");
  await lookThrough(page, "claims, assign");
  await page.getByRole("dialog").getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText(/claims assigned\./)).toBeVisible();
  const rows = await table(page).getByRole("row").count();
  await expect(table(page).getByRole("cell", { name: desk.people.checker.name })).toHaveCount(rows - 1);
});

test("claims are chosen in the list of the review screen and dismissed together", async ({ desk, signInAs }) => {
  const article = await importFerry(desk.people.checker.api, "Bulk in the review");
  const page = await signInAs("checker", `/articles/${article.id}`);
  await page.getByRole("listbox", { name: "Claims in reading order" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  await expect(bar(page).getByRole("status")).toHaveText("2 claims chosen");
  await bar(page).getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("menuitem", { name: "Out of scope" }).click();
  await expect(page.getByText("2 claims dismissed.")).toBeVisible();
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 claims as they were before.")).toBeVisible();
});

test("whoever may not change claims has nothing to choose", async ({ desk, signInAs }) => {
  const article = await importFerry(desk.people.checker.api, "Bulk for nobody");
  const page = await signInAs("viewer", `/claims?article=${article.id}`);
  await table(page).waitFor();
  await expect(page.getByRole("checkbox", { name: /^Choose/ })).toHaveCount(0);
});
