import { FERRY_TEXT } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import type { Api } from "@/e2e/newsroom";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { ClaimView } from "@/lib/core/view/claim-view";

const VIEW = "It is a fine thing, and may it last.";
const TEXT = FERRY_TEXT.replace("\nRead more", `\n${VIEW} The chairman is [name].\n\nRead more`);

const take = (api: Api, title: string) => api.post<ArticleView>("/articles", { title, text: TEXT });

/** Leaves every claim out, so that only the text itself stands in the way. */
async function dismissAll(api: Api, article: string): Promise<void> {
  const { items } = await api.get<{ items: ClaimView[] }>(`/articles/${article}/claims`);
  for (const claim of items) {
    await api.post(`/claims/${claim.id}/moves`, { move: "dismiss", reason: "out_of_scope" }, claim.version);
  }
}

test("what nobody has looked at is found and left out with a reason, by keyboard, and taken back", async ({
  desk,
  signInAs,
}) => {
  const article = await take(desk.people.checker.api, "The ferry, looked through");
  const page = await signInAs("checker", `/articles/${article.id}`);
  const gaps = page.getByRole("region", { name: /^Not looked at yet/ });
  await expect(gaps).toContainText(VIEW);
  const before = await gaps.getByRole("listitem").count();
  await page.keyboard.press("l");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await page.keyboard.press("z");
  const dialog = page.getByRole("dialog", { name: "Leave out of the check" });
  await expect(dialog.getByRole("button", { name: "Opinion" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(dialog).toBeHidden();
  await expect(gaps.getByRole("listitem")).toHaveCount(Math.max(0, before - 1));

  await page.getByText("Left out (1)").click();
  await expect(page.getByText("Opinion, Sam Checker")).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(gaps.getByRole("listitem")).toHaveCount(before);
});

test("each thing in the way leads to itself; an editor clears over them in writing only, and all can read why", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await take(api, "The ferry, cleared all the same");
  await dismissAll(api, article.id);
  const page = await signInAs("editor", `/articles/${article.id}`);
  const gate = page.getByRole("region", { name: /^On its way to readers/ });
  await expect(gate).toContainText("Left to be filled in");
  await gate.getByRole("button", { name: "Left to be filled in: [name]" }).click();
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe("[name]");

  await gate.getByRole("button", { name: "Clear all the same…" }).click();
  const form = gate.getByRole("form", { name: "Clear for publication" });
  await expect(form.getByRole("button", { name: "Clear for publication" })).toHaveAttribute("aria-disabled", "true");
  await form.getByLabel(/^Why it may go out/).fill("The name follows at noon.");
  await form.getByRole("button", { name: "Clear for publication" }).click();
  await expect(gate).toContainText("was cleared by Kim Editor");
  await expect(gate).toContainText("The name follows at noon.");
  await gate.getByRole("button", { name: "Mark as published" }).click();
  await expect(gate).toContainText("Published");

  const checker = await signInAs("checker", `/articles/${article.id}`);
  await expect(checker.getByText("The name follows at noon.")).toBeVisible();
});

test("with nothing in the way the article is cleared; a newer text reopens it", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await api.post<ArticleView>("/articles", { text: "The crossing takes 25 minutes." });
  await dismissAll(api, article.id);
  const page = await signInAs("editor", `/articles/${article.id}`);
  const gate = page.getByRole("region", { name: /^On its way to readers/ });
  await expect(gate).toContainText("Nothing stands in the way");
  await gate.getByRole("button", { name: "Clear for publication" }).click();
  await expect(gate).toContainText("Revision 1 was cleared by Kim Editor");
  const { version } = await api.get<ArticleView>(`/articles/${article.id}`);
  await api.post(`/articles/${article.id}/revisions`, { text: "The crossing takes 35 minutes." }, version);
  await page.reload();
  await expect(gate).toContainText("Checking");
  await expect(gate).not.toContainText("was cleared by");
});

test("whoever may not clear is told why", async ({ desk, signInAs }) => {
  const article = await take(desk.people.checker.api, "The ferry, not for a checker");
  const page = await signInAs("checker", `/articles/${article.id}`);
  const gate = page.getByRole("region", { name: /^On its way to readers/ });
  await expect(gate.getByText("Only an editor clears an article.")).toBeVisible();
  await expect(gate.getByRole("button", { name: /^Clear/ })).toHaveAttribute("aria-disabled", "true");
});

test("a part that was set aside is text again in one press", async ({ desk, signInAs }) => {
  const article = await take(desk.people.checker.api, "The ferry, a part restored");
  const page = await signInAs("checker", `/articles/${article.id}`);
  const text = page.getByRole("article", { name: "Article" });
  const buttons = text.getByRole("button", { name: "Check this after all" });
  const before = await buttons.count();
  await buttons.last().click();
  await expect(buttons).toHaveCount(before - 1);
});
