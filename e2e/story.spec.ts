import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { FARES, FARES_EXCERPT, FERRY_TEXT } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { PASSWORD, setUpNewsroom } from "@/e2e/newsroom";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";

const TITLE = "Ferry to Wrackholm carries more people than ever";

test("one claim goes from a pasted article to the exported list of verified claims", async ({
  freshServer,
  openBrowser,
}) => {
  const newsroom = await setUpNewsroom(freshServer, false);
  const { checker, editor } = newsroom.people;
  const first = await openBrowser(freshServer.origin);
  await signIn(first, checker.email);

  await test.step("the preview shows claims and set-aside lines before anything is saved", () => pasteArticle(first));
  await test.step("the claim is accepted, started, sourced, judged and submitted", () => checkFares(first));
  await test.step("whoever checked it is not offered the sign-off", async () => {
    const moves = first.getByRole("group", { name: /^Moves of C-/ });
    await expect(moves.getByRole("button", { name: "Sign off" })).toHaveAttribute("aria-disabled", "true");
    await fares(first).click();
    await first.keyboard.press("o");
    await expect(first.getByRole("region", { name: "Messages" })).toContainText("Your role does not allow this move.");
    await expect(fares(first)).toContainText("Awaiting sign-off");
  });

  const second = await openBrowser(freshServer.origin);
  await signIn(second, editor.email);
  await test.step("a second person finds it under Today and signs it off", () => signOff(second));
  await test.step("the dashboard counts it, and its number opens the list with that claim", async () => {
    await second.goto("/dashboard");
    await second.getByRole("link", { name: "1 verified", exact: true }).click();
    await expect(second).toHaveURL(/\/claims\?verified=true$/);
    const rows = second.getByRole("table", { name: "Claims" }).getByRole("row");
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText(FARES);
  });
  await test.step("the export of that list holds exactly that claim", () => exportVerified(second));
  await newsroom.close();
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
}

async function pasteArticle(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Paste your first article" }).click();
  await page.getByLabel("Text", { exact: true }).fill(FERRY_TEXT);
  await page.getByLabel("Byline").fill("The harbour desk");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("status")).toContainText(/\d+ claims/);
  await expect(preview.getByRole("status")).toContainText("3 stretches set aside");
  await expect(preview).toContainText(FARES);
  const listed = await page.request.get("/api/v1/articles");
  expect(await listed.json(), "nothing is saved yet").toMatchObject({ items: [] });
  await page.getByRole("button", { name: "Save and start the check" }).click();
  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
}

/** The row of the claim on the fares in the list of the review screen. */
function fares(page: Page) {
  return page.getByRole("option", { name: new RegExp(FARES) });
}

async function checkFares(page: Page): Promise<void> {
  const article = page.getByRole("article", { name: "Article" });
  await article.getByText(FARES).click();
  const panel = page.getByRole("region", { name: /^Claim C-/ });
  await expect(panel).toContainText(FARES);
  await expect(fares(page)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("a");
  await expect(fares(page)).toContainText("Open");
  await page.getByRole("button", { name: "Start check" }).click();
  await expect(fares(page)).toContainText("In review");

  await panel.getByRole("button", { name: "Add evidence" }).click();
  const evidence = panel.getByRole("form", { name: "New evidence" });
  await evidence.getByLabel("Title or name").fill("Tariff of the ferry company");
  await evidence.getByLabel("Kind of source").selectOption("Official record");
  await evidence.getByLabel("How close to the fact").selectOption("Primary");
  await evidence.getByText("More about the source").click();
  await evidence.getByLabel("Text of the source").fill(`Tariff of 2 January. ${FARES_EXCERPT}.`);
  await evidence.getByLabel("Excerpt: the exact words relied on").fill(FARES_EXCERPT);
  await evidence.getByLabel("Number or time").fill("1");
  await evidence.getByRole("button", { name: "Add evidence" }).click();
  await expect(panel.getByText("Excerpt found in the captured source")).toBeVisible();

  const verdict = panel.getByRole("form", { name: "Verdict" });
  await verdict.getByText("Confirmed", { exact: true }).click();
  await verdict.getByLabel("Note: what was found, and where").fill("The tariff of January says 4 percent.");
  await verdict.getByRole("button", { name: "Save the verdict" }).click();
  await expect(verdict).toContainText("Set by Sam Checker.");
  await page.getByRole("button", { name: "Submit for sign-off" }).click();
  await expect(fares(page)).toContainText("Awaiting sign-off");
}

async function signOff(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Waiting for my sign-off" })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(FARES) }).click();
  const panel = page.getByRole("region", { name: /^Claim C-/ });
  await expect(panel.getByText("Tariff of the ferry company")).toBeVisible();
  await expect(panel.getByText(`“${FARES_EXCERPT}”`)).toBeVisible();
  await page.getByRole("button", { name: "Sign off" }).click();
  await expect(fares(page)).toContainText("Signed off");
  await expect(panel.getByText("Verified", { exact: true })).toBeVisible();
}

async function exportVerified(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Export this list" }).click();
  await expect(page).toHaveURL(/\/exports\?verified=true$/);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download: Spreadsheet, all columns" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const [head = [], ...lines] = readCsv(await readFile(await download.path(), "utf8"));
  expect(lines).toHaveLength(1);
  const cells = Object.fromEntries(head.map((name, index) => [name, lines[0]?.[index]]));
  expect(cells).toMatchObject({
    quote: expect.stringContaining(FARES),
    status: "signed_off",
    is_verified: "true",
    checked_by: "Sam Checker",
    approved_by: "Kim Editor",
    sources: expect.stringContaining("Tariff of the ferry company"),
  });
}
