import type { Page } from "playwright/test";
import { FARES, FERRY_TEXT, importFerry, LATER_TEXT, move, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { panelOf, rowOf } from "@/e2e/review-screen";

async function pasteNewer(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: /^Revisions/ }).click();
  await page.getByRole("link", { name: "New revision" }).click();
  await page.getByLabel("Text", { exact: true }).fill(text);
}

test("a later version is pasted, seen beforehand, saved; the claim whose figure changed says so", async ({
  desk,
  signInAs,
}) => {
  const { checker, editor } = desk.people;
  const article = await importFerry(checker.api, "The ferry, second edition");
  await move(editor.api, await submitFares(checker.api, article.id), "sign_off");

  const page = await signInAs("checker", `/articles/${article.id}`);
  await pasteNewer(page, LATER_TEXT);
  const plan = page.getByRole("region", { name: "What becomes of the claims" });
  await expect(plan.getByRole("status")).toContainText("1 sign-off or submission will lapse");
  await expect(plan.getByRole("listitem").filter({ hasText: FARES })).toContainText("4 → 6");
  await expect(plan.getByRole("listitem").filter({ hasText: FARES })).toContainText("Sign-off lapses");
  await plan.getByRole("button", { name: /Words gone/ }).click();
  await expect(plan.getByRole("listitem").filter({ hasText: "built in 2019" })).toContainText(
    "Not in the text any more",
  );
  await expect(plan.getByRole("heading", { name: "Word by word" })).toBeVisible();

  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await expect(page).toHaveURL(/show=lapsed/);
  await expect(rowOf(page, FARES)).toContainText("Lapsed");
  await rowOf(page, FARES).click();
  const lapse = panelOf(page).getByRole("region", { name: "Why it lapsed" });
  await expect(lapse).toContainText("4 → 6");
  await expect(lapse).toContainText("Signed off by Kim Editor");

  await panelOf(page).getByRole("button", { name: "Use this wording" }).click();
  const newFares = FARES.replace("4", "6");
  await expect(rowOf(page, newFares)).toBeVisible();
  await page.getByRole("button", { name: "Confirm again" }).click();
  await expect(rowOf(page, newFares)).toContainText("Awaiting sign-off");
  const second = await signInAs("editor", `/articles/${article.id}`);
  await rowOf(second, newFares).click();
  await second.getByRole("button", { name: "Sign off" }).click();
  await expect(rowOf(second, newFares)).toContainText("Verified");
});

test("what was typed outlives a closed page, and another's newer text is no reason to lose it", async ({
  desk,
  signInAs,
}) => {
  const { checker, editor } = desk.people;
  const article = await importFerry(checker.api, "The ferry, typed twice");
  const page = await signInAs("checker", `/articles/${article.id}/revisions/new`);
  await page.getByLabel("Text", { exact: true }).fill(LATER_TEXT);
  await expect(page.getByRole("button", { name: "Save as revision 2" })).not.toHaveAttribute("aria-disabled");
  await page.reload();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(LATER_TEXT);

  await expect(page.getByRole("button", { name: "Save as revision 2" })).not.toHaveAttribute("aria-disabled");
  const other = FERRY_TEXT.replace("25 minutes", "26 minutes");
  await editor.api.post(`/articles/${article.id}/revisions`, { text: other }, article.version);
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await expect(page.getByText("it is at revision 2 now")).toBeVisible();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(LATER_TEXT);
  await page.getByRole("button", { name: "Save as revision 3" }).click();
  await expect(page.getByRole("article", { name: "Article" })).toContainText("Nobody said how long");
});

test("a claim whose words are gone is put on other words, by keyboard", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a lost claim");
  await checker.api.post(`/articles/${article.id}/revisions`, { text: LATER_TEXT }, article.version);
  const page = await signInAs("checker", `/articles/${article.id}?show=detached`);
  const lost = rowOf(page, "built in 2019");
  await expect(lost).toContainText("Words gone");
  await lost.click();
  const place = panelOf(page).getByRole("region", { name: "Place in the text" });
  await expect(place).toContainText("Last seen in revision 1");
  await page.getByRole("article", { name: "Article" }).getByText("Nobody said how long").selectText();
  await page.getByRole("button", { name: /^Move C-\d+ here/ }).waitFor();
  await page.keyboard.press("m");
  await expect(place).toBeHidden();
  await expect(lost).not.toContainText("Words gone");
});

test("an earlier text stays readable with its claims, and against the next one", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, read again");
  await checker.api.post(`/articles/${article.id}/revisions`, { text: LATER_TEXT }, article.version);
  const page = await signInAs("viewer", `/articles/${article.id}/revisions`);
  await page.getByRole("link", { name: "Revision 1", exact: true }).click();
  const text = page.getByRole("article", { name: "The text of then" });
  await expect(text).toContainText("built in 2019");
  await expect(page.getByRole("list", { name: "Claims in this text" })).toContainText(FARES);
  await page.getByRole("link", { name: "All revisions" }).click();
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator("del").filter({ hasText: "built in 2019", visible: true })).toBeVisible();
  await page.getByRole("link", { name: "Read the text" }).click();
  await expect(text).not.toContainText("built in 2019");
});
