import type { Page } from "playwright/test";
import { claimOn, FARES, FARES_EXCERPT, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { openPalette } from "@/e2e/open-palette";
import { field, panelOf, rowOf } from "@/e2e/review-screen";

test("claims are gone through and found without a mouse", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, by keyboard");
  const claim = await claimOn(api, article.id, FARES);
  const page = await signInAs("checker", `/articles/${article.id}`);
  const { keyboard } = page;
  await expect(page.getByRole("region", { name: "Overview" })).toBeVisible();

  await test.step("j goes to the first claim and on, k goes back, and the address follows", async () => {
    await keyboard.press("j");
    await expect(page).toHaveURL(/[?&]claim=C-001(&|$)/);
    await keyboard.press("j");
    await expect(page).toHaveURL(/[?&]claim=C-002(&|$)/);
    await keyboard.press("k");
    await expect(page).toHaveURL(/[?&]claim=C-001(&|$)/);
    const list = page.getByRole("listbox", { name: "Claims in reading order" });
    await expect(list.getByRole("option", { selected: true })).toContainText("C-001");
  });

  await test.step("a slash finds a claim by its words", async () => {
    await keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Words or number" })).toBeFocused();
    await keyboard.type("fares");
    await keyboard.press("Escape");
    await keyboard.press("j");
    await expect(page).toHaveURL(new RegExp(`[?&]claim=${claim.label}(&|$)`));
  });

  await test.step("a question mark lists the keys; Escape puts the sheet away", async () => {
    await keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await expect(sheet).toContainText("Submit for sign-off");
    await keyboard.press("Escape");
    await expect(sheet).toBeHidden();
  });
});

test("a claim is worked through to its submission without a mouse", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, worked by keyboard");
  const { label } = await claimOn(api, article.id, FARES);
  const page = await signInAs("checker", `/articles/${article.id}?claim=${label}`);
  const row = rowOf(page, FARES);
  const { keyboard } = page;

  await test.step("a accepts, s starts the check", async () => {
    await expect(row).toContainText("Proposed");
    await keyboard.press("a");
    await expect(row).toContainText("Open");
    await keyboard.press("s");
    await expect(row).toContainText("In review");
  });
  await test.step("e leads to the evidence form, which Ctrl+Enter saves", () => citeByKeyboard(page));
  await test.step("v leads to the verdict; the space bar chooses, Ctrl+Enter saves", async () => {
    await keyboard.press("v");
    await expect(panelOf(page).getByRole("radio", { name: "Confirmed", exact: true })).toBeFocused();
    await keyboard.press("Space");
    await keyboard.press("Tab");
    await expect(field(page, "Note: what was found, and where")).toBeFocused();
    await keyboard.type("The tariff of January says 4 percent.");
    await keyboard.press("Control+Enter");
    await expect(panelOf(page).getByText("Set by Sam Checker.")).toBeVisible();
    await keyboard.press("Escape");
  });
  await test.step("c leads to the discussion", async () => {
    await keyboard.press("c");
    await expect(field(page, "Start a thread")).toBeFocused();
    await keyboard.type("The tariff is from 2 January.");
    await keyboard.press("Control+Enter");
    await expect(panelOf(page).getByRole("region", { name: "Note thread" })).toContainText("from 2 January");
    await keyboard.press("Escape");
  });
  await test.step("u submits the claim for its sign-off", async () => {
    await keyboard.press("u");
    await expect(row).toContainText("Awaiting sign-off");
  });
});

async function citeByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press("e");
  await expect(field(page, "Address of the source")).toBeFocused();
  await keyboard.press("Tab");
  await expect(field(page, "Title or name")).toBeFocused();
  await keyboard.type("Tariff of the ferry company");
  await keyboard.press("Tab");
  await expect(field(page, "Kind of source")).toBeFocused();
  await keyboard.press("Tab");
  await expect(field(page, "How close to the fact")).toBeFocused();
  await keyboard.press("P");
  // Two stops on the way: the fold with more fields, and the file.
  for (let stop = 0; stop < 3; stop += 1) await keyboard.press("Tab");
  await expect(field(page, "It answers")).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(field(page, "Excerpt: the exact words relied on")).toBeFocused();
  await keyboard.type(FARES_EXCERPT);
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(field(page, "Number or time")).toBeFocused();
  await keyboard.type("4");
  await keyboard.press("Control+Enter");
  await expect(panelOf(page), "the form has closed under the keyboard").toBeFocused();
  await expect(panelOf(page).getByText("Tariff of the ferry company")).toBeVisible();
}

test("a claim is dismissed with a reason by two keys, and the next one comes up", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a claim dismissed");
  const page = await signInAs("checker", `/articles/${article.id}?claim=C-001`);
  const first = await claimOn(api, article.id, "Ferry to Wrackholm carries more people");
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: `Dismiss ${first.label}` });
  await expect(dialog.getByRole("button", { name: "Opinion" })).toBeFocused();
  await page.keyboard.press("3");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/[?&]claim=C-002(&|$)/);
  await expect(page.getByRole("option", { name: /C-001/ })).toBeHidden();

  await page.getByLabel("Show", { exact: true }).selectOption({ label: "Dismissed (1)" });
  await page.getByRole("option", { name: /C-001/ }).click();
  await expect(panelOf(page).getByText("Dismissed: common knowledge.")).toBeVisible();
});

test("a claim that was missed is added by selecting its words, or by typing them", async ({ desk, signInAs }) => {
  const article = await importFerry(desk.people.checker.api, "The ferry, a claim added");
  const page = await signInAs("checker", `/articles/${article.id}`);
  const text = page.getByRole("article", { name: "Article" });

  await text.getByText("By the harbour desk").selectText();
  await expect(page.getByRole("button", { name: "Add claim" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(panelOf(page)).toContainText("By the harbour desk");
  await expect(rowOf(page, "By the harbour desk")).toHaveAttribute("aria-selected", "true");

  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add a claim" });
  await expect(dialog.getByLabel("Words in the text")).toBeFocused();
  await page.keyboard.type("the new timetable");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(panelOf(page)).toContainText("the new timetable");
});

test("the wording of a claim is edited, and its quote stays as it stands in the text", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a wording edited");
  const claim = await move(api, await claimOn(api, article.id, FARES), "accept");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
  await page.keyboard.press("w");
  const wording = field(page, "Wording of the claim");
  await expect(wording).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Fares of the Wrackholm ferry rose by 4 percent in January 2025.");
  await page.keyboard.press("Control+Enter");
  await expect(wording).toBeHidden();
  await expect(panelOf(page)).toContainText("Fares of the Wrackholm ferry");
  await expect(panelOf(page)).toContainText(`“${claim.quote}”`);
});

test("anything is found by words from any screen, and g with a letter goes to a screen", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, found by words");
  const { label } = await claimOn(api, article.id, FARES);
  const page = await signInAs("checker", "/dashboard");
  const { keyboard } = page;
  const palette = page.getByRole("dialog", { name: "Find" });

  await test.step("Ctrl+K opens the palette, and the arrows choose what was found in spite of a typing error", async () => {
    await openPalette(page);
    await palette.getByRole("combobox").fill("fares january");
    await expect(palette.getByRole("group", { name: "Claims" }).getByRole("option").first()).toContainText(label);
    await palette.getByRole("combobox").fill("the fery, found by words");
    const articles = palette.getByRole("group", { name: "Articles" });
    await expect(articles.getByRole("option").first()).toContainText("The ferry, found by words");
    await palette.getByRole("combobox").fill("found by words");
    await expect(articles.getByRole("option").first()).toContainText("The ferry, found by words");
    while (!(await articles.getByRole("option", { selected: true }).isVisible())) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/articles/${article.id}`));
    await expect(palette).toBeHidden();
  });

  await test.step("on the review screen, g and a goes to the articles and accepts nothing", async () => {
    await keyboard.press("j");
    await expect(page).toHaveURL(/[?&]claim=C-001(&|$)/);
    await keyboard.press("g");
    await keyboard.press("a");
    await expect(page).toHaveURL(/\/articles$/);
    const claim = await claimOn(api, article.id, FARES);
    expect(claim.status).toBe("proposed");
  });
});
