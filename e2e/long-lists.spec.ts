import type { Browser, Locator, Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { importHarbours } from "@/e2e/harbour-article";
import { lookThrough } from "@/e2e/look-through";
import type { Api } from "@/e2e/newsroom";

const QUAYS = 240;

const table = (page: Page) => page.getByRole("table", { name: "Claims" });
const rowsOf = (list: Locator) => list.locator("tr[data-index]");
const rowOfQuay = (page: Page, quay: number) =>
  table(page)
    .getByRole("row")
    .filter({ hasText: `Quay ${quay} of` });
/** The number of a row among all, as those hear it who cannot see the table; the heads are the first. */
const numberOf = (place: number) => `tr[aria-rowindex="${place + 1}"]`;

/** A long article, the address of the list of its claims, and how many there are: a sentence each, and the headline. */
async function importQuays(api: Api, title: string): Promise<{ path: string; claims: number }> {
  const { id, counts } = await importHarbours(api, title, QUAYS);
  return { path: `/claims?article=${id}&sort=position`, claims: counts.total };
}

/** Scrolls, down or back up, until the row of this quay is there. */
async function scrollToQuay(page: Page, quay: number): Promise<void> {
  const row = rowOfQuay(page, quay);
  await expect(async () => {
    if ((await row.count()) > 0) await row.scrollIntoViewIfNeeded({ timeout: 1_000 });
    else {
      const last = Number(await rowsOf(table(page)).last().getAttribute("data-index"));
      await page.mouse.wheel(0, last < quay ? 1_500 : -1_500);
    }
    await expect(row).toBeInViewport({ timeout: 500 });
  }).toPass({ intervals: [50] });
}

test("a long list goes on as one scrolls, draws only what is near, and says how long it is", async ({
  desk,
  signInAs,
}) => {
  const { path, claims } = await importQuays(desk.people.checker.api, "The quays, a long list");
  const page = await signInAs("checker", path);
  await expect(rowsOf(table(page))).toHaveCount(50);
  await expect(table(page)).toHaveAttribute("aria-rowcount", String(claims + 1));
  await expect(page.getByRole("status").filter({ hasText: `50 of ${claims} claims` })).toBeAttached();

  await test.step("to its end", async () => {
    await scrollToQuay(page, QUAYS);
    await expect(page.getByText(`All ${claims} claims`)).toBeVisible();
    await expect(table(page).locator(numberOf(claims))).toContainText(`Quay ${QUAYS} of`);
    expect(await rowsOf(table(page)).count()).toBeLessThan(claims / 2);
  });
  await test.step("and stays readable for everybody", () => lookThrough(page, "claims, a long list"));
});

test("Back leads to where a long list was left, with the claims as they are now", async ({ desk, signInAs }) => {
  const { path } = await importQuays(desk.people.checker.api, "The quays, there and back");
  const page = await signInAs("checker", path);
  await expect(rowsOf(table(page))).toHaveCount(50);
  await scrollToQuay(page, 150);
  const row = rowOfQuay(page, 150);
  const before = await row.boundingBox();
  await row.getByRole("link", { name: /Quay 150 of/ }).click();
  await expect(page.getByRole("region", { name: /^Claim C-/ })).toContainText("Quay 150");
  await page.keyboard.press("a");
  const list = page.getByRole("listbox", { name: "Claims in reading order" });
  await expect(list.getByRole("option", { selected: true })).toContainText("Open");
  await page.goBack();
  await expect(row).toBeInViewport();
  await expect(row).toContainText("Open");
  const after = await row.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
});

test("keys go through a long list, and what was chosen stays chosen beyond the view", async ({ desk, signInAs }) => {
  const { path, claims } = await importQuays(desk.people.checker.api, "The quays, by keyboard");
  const page = await signInAs("checker", path);
  const chosen = page.getByRole("region", { name: "Chosen claims" });
  await expect(page.getByRole("button", { name: "Show more" })).toBeAttached();
  for (let step = 0; step < 3; step++) await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(chosen).toContainText("1 claim chosen");
  await scrollToQuay(page, QUAYS);
  await expect(page.getByText(`All ${claims} claims`)).toBeVisible();
  await test.step("the row with the focus is not taken away by scrolling", async () => {
    await page.keyboard.press("j");
    await expect(rowOfQuay(page, 3).getByRole("checkbox")).toBeFocused();
    await expect(rowOfQuay(page, 3)).toBeInViewport();
  });
  await test.step("and all that was fetched can be chosen", async () => {
    await page.getByRole("checkbox", { name: "Choose all claims in the table" }).check();
    await expect(chosen).toContainText(`${claims} claims chosen`);
  });
});

test("articles are sorted by their heads, and the order stands in the address", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  for (const title of ["Sorting: the zinc mine", "Sorting: an anchor"]) await importHarbours(api, title, 1);
  const page = await signInAs("viewer", "/articles?q=Sorting%3A");
  const titles = page.getByRole("table", { name: "Articles" }).getByRole("link", { name: /^Sorting:/ });
  await expect(titles).toHaveText(["Sorting: an anchor", "Sorting: the zinc mine"]);
  await expect(page.getByRole("columnheader", { name: "Taken in" })).toHaveAttribute("aria-sort", "descending");
  await importHarbours(api, "Sorting: every buoy", 1);
  await page.getByRole("columnheader", { name: "Article" }).getByRole("link").click();
  await expect(page).toHaveURL(/[?&]sort=title/);
  await expect(titles).toHaveText(["Sorting: an anchor", "Sorting: every buoy", "Sorting: the zinc mine"]);
  await expect(page.getByRole("columnheader", { name: "Article" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByLabel("Title or byline").fill("Sorting: e");
  await page.keyboard.press("Enter");
  await expect(titles).toHaveText(["Sorting: every buoy"]);
  await expect(page).toHaveURL(/[?&]sort=title/);
});

test("without scripts a list goes on page by page", async ({ desk, browser }) => {
  const { path } = await importQuays(desk.people.checker.api, "The quays, without scripts");
  const page = await withoutScripts(browser, desk.installation.origin, desk.people.checker.signedIn);
  await page.goto(path);
  await expect(rowsOf(table(page))).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(rowOfQuay(page, 60)).toBeVisible();
  await expect(rowOfQuay(page, 40)).toBeHidden();
  await page.getByRole("link", { name: "First page" }).click();
  await expect(rowOfQuay(page, 40)).toBeVisible();
  await page.context().close();
});

type SignedIn = Parameters<Browser["newContext"]>[0] extends infer Options | undefined
  ? Options extends { storageState?: infer State }
    ? State
    : never
  : never;

async function withoutScripts(browser: Browser, baseURL: string, storageState: SignedIn): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  return context.newPage();
}
