import { claimOn, FARES, importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { goByKeys } from "@/e2e/go-by-keys";
import { lookThrough } from "@/e2e/look-through";
import { panelOf } from "@/e2e/review-screen";

test("the inbox is worked by keyboard, and its count follows what others do", async ({ desk, signInAs }) => {
  const { checker, editor } = desk.people;
  await editor.api.post("/notifications/read", {});
  const article = await importFerry(checker.api, "The ferry, an inbox");
  const claim = await claimOn(checker.api, article.id, FARES);
  const tell = (body: string) =>
    checker.api.post(`/claims/${claim.id}/threads`, { kind: "note", body: `@${editor.name}: ${body}` });
  await tell("the first thing");
  await tell("the second thing");
  const page = await signInAs("editor", "/");
  const bell = (words: string) => page.getByRole("link", { name: words, exact: true });

  await test.step("g i leads there, j and e mark one as read", async () => {
    await expect(bell("Inbox, 2 new")).toBeVisible();
    await goByKeys(page, "i", "Inbox");
    await expect(page.getByRole("status").filter({ hasText: "2 new notices" })).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(page.locator("li:focus-within")).toContainText("the first thing");
    await page.keyboard.press("k");
    await expect(page.locator("li:focus-within")).toContainText("the second thing");
    await page.keyboard.press("e");
    await expect(bell("Inbox, 1 new")).toBeVisible();
    await page.keyboard.press("e");
    await expect(bell("Inbox, 2 new")).toBeVisible();
    await lookThrough(page, "inbox");
  });

  await test.step("something new appears in the count at once, and in the list when asked for", async () => {
    await tell("the third thing");
    await expect(bell("Inbox, 3 new")).toBeVisible({ timeout: 2_000 });
    await expect(page.getByText("the third thing")).toHaveCount(0);
    await page.getByRole("button", { name: "Show what has come in" }).click();
    await expect(page.getByRole("link", { name: /the third thing/ })).toBeVisible();
  });

  await test.step("opening a notice leads to the remark and marks it as read", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page.locator("li:focus")).toContainText("the third thing");
    await expect(panelOf(page)).toContainText(FARES);
    await expect(bell("Inbox, 2 new")).toBeVisible();
  });

  await test.step("all at once", async () => {
    await page.goto("/inbox?unread=true");
    await expect(page.getByRole("list", { name: "Notices" }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(bell("Inbox")).toBeVisible();
    await expect(page.getByText("Nothing of this kind")).toBeVisible();
  });
});
