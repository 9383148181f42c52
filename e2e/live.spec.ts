import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { field, panelOf, rowOf } from "@/e2e/review-screen";

const SHIP = "A new ship";

test("what one person does appears with the other within a second, and says who did it", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, followed live");
  const claim = await claimOn(api, article.id, FARES);
  const watching = await signInAs("editor", `/articles/${article.id}?claim=${claim.label}`);
  const note = panelOf(watching).getByText("Note: what was found, and where");
  await expect(note).toBeVisible();
  const before = await note.boundingBox();
  const working = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);

  await test.step("each sees that the other is here, and nothing moves for it", async () => {
    await expect(panelOf(watching).getByText("Sam Checker is looking at this")).toBeVisible();
    expect(await note.boundingBox()).toEqual(before);
    await expect(panelOf(working).getByText("Kim Editor is looking at this")).toBeVisible();
  });

  await test.step("by keyboard alone: a move of one changes row, panel and buttons of the other", async () => {
    await working.keyboard.press("s");
    await expect(rowOf(working, FARES)).toContainText("In review");
    await expect(rowOf(watching, FARES)).toContainText("In review", { timeout: 1_000 });
    await expect(watching.getByText(`Sam Checker: ${claim.label} is now in review`)).toBeVisible();
  });

  await test.step("who writes is seen writing", async () => {
    await field(working, "Note: what was found, and where").click();
    await expect(panelOf(watching).getByText("Sam Checker is writing here")).toBeVisible();
    await lookThrough(watching, "live");
  });

  await test.step("over a lost connection nothing is missed", async () => {
    await watching.context().setOffline(true);
    await move(api, await claimOn(api, article.id, SHIP), "start");
    await watching.context().setOffline(false);
    await expect(rowOf(watching, SHIP)).toContainText("In review", { timeout: 20_000 });
  });

  await test.step("whoever leaves is gone", async () => {
    await working.goto("/");
    await expect(panelOf(watching).getByText(/Sam Checker is/)).toBeHidden();
  });
});

test("what is being read stays where it is while others work", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a steady list");
  const claims = await api.get<{ items: { id: string; version: number }[] }>(`/articles/${article.id}/claims`);
  const page = await signInAs("editor", `/articles/${article.id}?show=proposed`);
  const list = page.getByRole("listbox", { name: "Claims in reading order" }).getByRole("option");
  await expect(list.first()).toBeVisible();
  const accept = (claim: { id: string; version: number }) =>
    api.post(`/claims/${claim.id}/moves`, { move: "accept" }, claim.version);
  const [first, ...others] = claims.items;
  if (!first) throw new RangeError("The article has no claim.");
  // What changes before the page follows is read with the page; from the first news on, nothing may move.
  await accept(first);
  await expect(page.getByText(/Sam Checker: C-\d+ is now open/)).toBeVisible();
  const rows = await list.count();
  const open = await list.filter({ hasText: "Open" }).count();
  for (const claim of others.slice(0, 3)) await accept(claim);
  await expect(list.filter({ hasText: "Open" })).toHaveCount(open + 3);
  expect(await list.count()).toBe(rows);
});

test("a list says that others changed it, and shows it when asked", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a list");
  const page = await signInAs("editor", `/claims?article=${article.id}`);
  const row = page.getByRole("row").filter({ hasText: FARES });
  await expect(row).toContainText("Proposed");
  await move(api, await claimOn(api, article.id, FARES), "start");
  await page.getByRole("button", { name: /Others have made 1 change/ }).click();
  await expect(row).toContainText("In review");
  await expect(page.getByRole("button", { name: /Others have made/ })).toBeHidden();
});

test("two windows of one person share a stream, and both hear", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, two windows");
  const one = await signInAs("writer");
  const streams: string[] = [];
  const count = (page: Page) => page.on("request", (r) => r.url().includes("/events?since") && streams.push(r.url()));
  const two = await one.context().newPage();
  for (const page of [one, two]) {
    count(page);
    await page.goto(`/articles/${article.id}`);
  }
  await expect(rowOf(two, FARES)).toBeVisible();
  await move(api, await claimOn(api, article.id, FARES), "start");
  for (const page of [one, two]) await expect(rowOf(page, FARES)).toContainText("In review");
  // Whichever window was quicker holds the stream; the other one hears through it.
  expect(streams).toHaveLength(1);
  await one.close();
  await move(api, await claimOn(api, article.id, SHIP), "start");
  await expect(rowOf(two, SHIP)).toContainText("In review");
});

test("a change under one's hands is said, and saving shows both", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, under one's hands");
  const claim = await move(api, await claimOn(api, article.id, FARES), "start");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
  await field(page, "Note: what was found, and where").fill("My words, not saved yet.");
  const verdict = { verdict: "incorrect", note: "Theirs." };
  await desk.people.editor.api.put(`/claims/${claim.id}/verdict`, verdict, claim.version);
  await expect(panelOf(page).getByText("Somebody changed this claim while you were writing.")).toBeVisible();
  await expect(field(page, "Note: what was found, and where")).toHaveValue("My words, not saved yet.");
  await panelOf(page).getByRole("form", { name: "Verdict" }).getByText("Confirmed", { exact: true }).click();
  await panelOf(page).getByRole("button", { name: "Save the verdict" }).click();
  await expect(page.getByRole("dialog")).toContainText("Kim Editor saved first");
});
