import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { panelOf } from "@/e2e/review-screen";
import type { ThreadView } from "@/lib/core/view/claim-view";

const question = (page: Page) => panelOf(page).getByRole("region", { name: "Question thread" });

test("a question is put to somebody else later, with a date, and is found among the open questions", async ({
  desk,
  signInAs,
}) => {
  const { checker, editor } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a question handed on");
  const claim = await claimOn(checker.api, article.id, FARES);
  await checker.api.post(`/claims/${claim.id}/threads`, { kind: "question", body: "Is the discount fare meant?" });
  const page = await signInAs("checker", `/articles/${article.id}`);

  await test.step("the review screen lists it and leads to it", async () => {
    const panel = page.getByRole("region", { name: "Open questions (1)" });
    await panel.getByRole("button", { name: /Question C-\d+ Is the discount fare meant\?/ }).click();
    await expect(question(page).getByText("Is the discount fare meant?")).toBeVisible();
    await expect(page.locator("li:focus")).toContainText("Is the discount fare meant?");
  });

  await test.step("it goes to Kim, until a day that is over", async () => {
    await question(page).getByRole("button", { name: "Change whom it is for and by when" }).click();
    await page.getByRole("form", { name: "Whom the thread is for" }).getByLabel("For").selectOption(editor.name);
    await page.getByLabel("Due by the end of").first().fill("2026-01-15");
    await lookThrough(page, "thread terms");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(question(page)).toContainText(`for ${editor.name}`);
    await expect(question(page)).toContainText("due 15 Jan");
    await expect(question(page)).toContainText("Overdue");
  });

  await test.step("Kim finds it among what is overdue for him, and comes to the remark", async () => {
    const answering = await signInAs("editor", "/questions?mine=true");
    await expect(answering.getByRole("listitem").filter({ hasText: "discount fare" })).toContainText("Overdue");
    await answering.getByRole("link", { name: "Overdue" }).click();
    await lookThrough(answering, "open questions");
    await answering.getByRole("link", { name: "Is the discount fare meant?" }).click();
    await expect(answering.locator("li:focus")).toContainText("Is the discount fare meant?");
    await question(answering).getByRole("button", { name: "Resolve" }).click();
    await expect(answering.getByText("Resolved (1)")).toBeVisible();
    await answering.goto("/questions?overdue=true");
    await expect(answering.getByRole("link", { name: "Is the discount fare meant?" })).toHaveCount(0);
  });
});

test("what a remark said before can be read; taken back, its place stays", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a remark edited");
  const claim = await claimOn(checker.api, article.id, FARES);
  const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
  await page.keyboard.press("c");
  await page.keyboard.type("The tariff says 4 percent.");
  await page.keyboard.press("Control+Enter");
  const thread = panelOf(page).getByRole("region", { name: "Note thread" });

  await thread.getByRole("button", { name: "Edit this remark" }).click();
  await thread.getByLabel("Remark", { exact: true }).fill("The tariff says 6 percent.");
  await page.keyboard.press("Control+Enter");
  await expect(thread).toContainText("The tariff says 6 percent.");
  await thread.getByRole("button", { name: "edited" }).click();
  const versions = thread.getByRole("list", { name: "Earlier words, newest change first" });
  await expect(versions.getByRole("listitem")).toHaveText([
    /Changed by Sam Checker/,
    /Written by Sam Checker.*4 percent/,
  ]);
  await expect(versions.getByRole("deletion")).toHaveText("4");
  await expect(versions.getByRole("insertion")).toHaveText("6");
  await lookThrough(page, "earlier words of a remark");

  await thread.getByRole("button", { name: "Take this remark back" }).click();
  await expect(thread).toContainText("This remark was taken back.");
  await expect(thread).not.toContainText("percent");
});

test("a link to a remark opens article, claim and discussion, also of a resolved thread", async ({
  desk,
  signInAs,
}) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a link to a remark");
  const claim = await claimOn(checker.api, article.id, FARES);
  const path = `/claims/${claim.id}/threads`;
  const thread = await checker.api.post<ThreadView>(path, { kind: "note", body: "Page 12 of the tariff has it." });
  const page = await signInAs("editor", `/articles/${article.id}?claim=${claim.label}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("tab", { name: "Discussion" }).click();
  await panelOf(page).getByRole("button", { name: "Copy a link to this remark" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await checker.api.post(`/threads/${thread.id}/resolve`, {}, thread.version);

  const other = await signInAs("viewer", link);
  await expect(other).toHaveURL(new RegExp(`/articles/${article.id}\\?claim=${claim.number}&comment=`));
  await expect(other.locator("li:focus")).toContainText("Page 12 of the tariff has it.");
  await expect(other.locator("li:focus")).toBeInViewport();
  await other.keyboard.press("j");
  await expect(other).not.toHaveURL(/comment=/);
});

test("a link to a remark on the article itself leads to the talk about it", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a remark on all of it");
  const path = `/articles/${article.id}/threads`;
  const thread = await checker.api.post<ThreadView>(path, { kind: "legal", body: "Has the port seen the text?" });
  const page = await signInAs("editor", `/comments/${thread.comments[0]?.id}`);
  await expect(page.locator("li:focus")).toContainText("Has the port seen the text?");
  await expect(page.getByRole("region", { name: "Open questions (1)" })).toBeVisible();
});
