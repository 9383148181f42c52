import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { openPalette } from "@/e2e/open-palette";
import { panelOf } from "@/e2e/review-screen";

const listOf = (page: Page) => page.getByRole("listbox", { name: "Claims in reading order" });
const chosenIn = (page: Page) => listOf(page).getByRole("option", { selected: true });

/** Everything on the screen that says which claim is chosen says this one. */
async function expectChosen(page: Page, label: string): Promise<void> {
  const number = Number(label.slice(2));
  await expect(page).toHaveURL(new RegExp(`[?&]claim=(${label}|${number})(&|$)`));
  await expect(chosenIn(page)).toContainText(label);
  await expect(panelOf(page)).toHaveAccessibleName(`Claim ${label}`);
  const marked = page.getByRole("article", { name: "Article" }).locator(".claim-number[data-selected]");
  await expect(marked).toHaveAccessibleName(new RegExp(`^Claim ${number}:`));
  await expect(marked).toBeInViewport();
}

test("list, text, panel and address name one claim, also after a link, Back and Forward", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, to and fro");
  const page = await signInAs("checker", "/articles");
  await page.getByRole("link", { name: "The ferry, to and fro", exact: true }).click();
  await expect(page.getByRole("region", { name: "Overview" })).toBeVisible();

  await test.step("by keys", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expectChosen(page, "C-002");
  });
  await test.step("by a link to another claim of the same article", async () => {
    const palette = await openPalette(page);
    await palette.getByRole("combobox").fill("fares january");
    await palette.getByRole("option").filter({ hasText: article.title }).first().click();
    await expect(palette).toBeHidden();
    await expect(page).not.toHaveURL(/claim=C-002/);
    const label = await page
      .getByRole("option", { selected: true })
      .getByText(/^C-\d+$/)
      .textContent();
    await expectChosen(page, label ?? "");
    await page.keyboard.press("k");
  });
  await test.step("by Back and Forward", async () => {
    const address = page.url();
    const label = /C-\d+/.exec(address)?.[0] ?? "";
    await expectChosen(page, label);
    await page.goBack();
    await expectChosen(page, "C-002");
    await page.goForward();
    await expectChosen(page, label);
    expect(page.url()).toBe(address);
  });
  await test.step("back beyond the first choice stands the list that one came from", async () => {
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/articles$/);
  });
});

test("a draft outlives a closed window, and the choice of another claim", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a draft");
  const { label } = await move(api, await claimOn(api, article.id, FARES), "start");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${label}`);
  const note = panelOf(page).getByLabel("Note: what was found, and where");
  await note.fill("Asked the port; they call back.");
  await listOf(page).getByRole("option", { name: /C-002/ }).click();
  await expectChosen(page, "C-002");
  await expect(note).not.toHaveValue("Asked the port; they call back.");
  const other = await page.context().newPage();
  await page.close();
  await other.goto(`/articles/${article.id}?claim=${label}`);
  await expect(panelOf(other).getByLabel("Note: what was found, and where")).toHaveValue(
    "Asked the port; they call back.",
  );
});
