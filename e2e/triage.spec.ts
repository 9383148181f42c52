import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { importHarbours } from "@/e2e/harbour-article";
import { lookThrough } from "@/e2e/look-through";
import type { Api } from "@/e2e/newsroom";
import { openPalette } from "@/e2e/open-palette";
import type { ClaimView } from "@/lib/core/view/claim-view";

const CLAIMS = 60;
const round = (page: Page) => page.getByRole("region", { name: "Proposed claims, one by one" });
const looked = (page: Page) => round(page).getByText(/ looked at, /);

test("sixty proposed claims are gone through by keyboard alone, with a way back and an end", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await importHarbours(api, "Sixty quays", CLAIMS);
  expect(article.counts.byStatus.proposed).toBe(CLAIMS);
  const page = await signInAs("checker", `/articles/${article.id}`);
  const { keyboard } = page;

  await test.step("p begins at the first one, in its text", async () => {
    await expect(page.getByRole("button", { name: "Go through 60 proposed claims" })).toBeVisible();
    await keyboard.press("p");
    await expect(looked(page)).toHaveText("0 of 60 looked at, 0 dismissed");
    await expect(page).toHaveURL(/[?&]triage=on&claim=C-001$/);
    await expect(page.locator(".claim-mark[data-selected]")).toContainText("Quay 1");
  });

  await test.step("a accepts, a figure dismisses for its reason, d leads to the reasons", async () => {
    await keyboard.press("a");
    await expect(round(page).getByRole("heading", { name: "C-002" })).toBeVisible();
    await keyboard.press("5");
    await keyboard.press("d");
    await expect(round(page).getByRole("button", { name: /Opinion/ })).toBeFocused();
    await keyboard.press("8");
    await expect(looked(page)).toHaveText("3 of 60 looked at, 2 dismissed");
  });

  await test.step("z takes the last step back, on the server too", async () => {
    await keyboard.press("z");
    await expect(round(page).getByRole("heading", { name: "C-003" })).toBeVisible();
    await expect(looked(page)).toHaveText("2 of 60 looked at, 1 dismissed");
    await expect(page.getByText("C-003 dismissed as out of scope: taken back.")).toBeVisible();
  });

  await test.step("w edits the wording, x splits, and both parts come up", async () => {
    await keyboard.press("w");
    await expect(page.getByLabel("Wording of the claim")).toBeFocused();
    await keyboard.press("End");
    await keyboard.type(" It was a record.");
    await keyboard.press("Control+Enter");
    await expect(page.getByLabel("Wording of the claim")).toBeHidden();
    await keyboard.press("x");
    await page.getByRole("dialog", { name: /Split C-003/ }).waitFor();
    await keyboard.press("Tab");
    await expect(page.getByLabel("Wording of the first part")).toBeFocused();
    await keyboard.press("Control+Enter");
    await expect(looked(page)).toHaveText("2 of 61 looked at, 1 dismissed");
  });

  await test.step("j leaves one for later; the round comes back to it at the end", async () => {
    await keyboard.press("j");
    await expect(round(page).getByRole("heading", { name: "C-003" })).toBeHidden();
    for (let left = 59; left > 0; left--) await keyboard.press("a");
    await expect(round(page).getByRole("heading", { name: "All looked at" })).toBeVisible();
    await expect(round(page)).toContainText("60 claims accepted, 1 dismissed.");
    await lookThrough(page, "the end of a round");
  });

  await test.step("from the end, Enter leads to the first claim to be checked", async () => {
    const next = round(page).getByRole("button", { name: "Check the first of 60 open claims" });
    // The keys were quicker than the server may be: what is on its way is counted until it is saved.
    await expect(next).toBeFocused({ timeout: 60_000 });
    await keyboard.press("Enter");
    await expect(round(page)).toBeHidden();
    await expect(page).toHaveURL(/[?&]claim=C-001(&|$)/);
    await expect(page).toHaveURL(/[?&]show=open(&|$)/);
  });

  await expectDecided(api, article.id);
});

/** What the keys did is what the server has. */
async function expectDecided(api: Api, articleId: string): Promise<void> {
  const { items } = await api.get<{ items: ClaimView[] }>(`/claims?article=${articleId}&limit=100`);
  const statuses = items.map(({ status }) => status).sort();
  expect(statuses.filter((status) => status === "open")).toHaveLength(60);
  expect(items.find(({ label }) => label === "C-002")?.dismissalReason).toBe("not_checkable");
}

test("a round begins from Today, from the list of articles and from the palette, and ends with Escape", async ({
  desk,
  signInAs,
}) => {
  const article = await importHarbours(desk.people.checker.api, "Four quays", 4);
  const page = await signInAs("checker", "/");
  await expect(page.getByRole("heading", { name: "Proposed, not looked at" })).toBeVisible();

  await page.goto("/articles?q=Four+quays");
  await page.getByRole("link", { name: "Go through 4 proposed" }).click();
  await expect(looked(page)).toHaveText("0 of 4 looked at, 0 dismissed");
  await lookThrough(page, "a round through proposed claims");
  await page.keyboard.press("Escape");
  await expect(round(page)).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}\\?claim=C-001$`));

  const palette = await openPalette(page);
  await palette.getByRole("combobox").fill("go through proposed");
  await page.keyboard.press("Enter");
  await expect(looked(page)).toBeVisible();
});

test("a reader is told who goes through proposed claims", async ({ desk, signInAs }) => {
  const article = await importHarbours(desk.people.checker.api, "Three quays", 3);
  const page = await signInAs("viewer", `/articles/${article.id}?triage=on`);
  await expect(round(page)).toBeHidden();
  const start = page.getByRole("button", { name: "Go through 3 proposed claims" });
  await expect(start).toHaveAttribute("title", "Only checkers and editors accept and dismiss proposed claims.");
});
