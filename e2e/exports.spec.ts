import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright/test";
import { FARES, importFerry, move, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import type { ArticleView } from "@/lib/core/view/article-view";

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

function checked(page: Page) {
  return page.getByRole("region", { name: /^What .* proves$/ });
}

test("a file is taken, proves itself on the page for that, and is found out once a letter of it is changed", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "An article whose claims are exported");
  const page = await signInAs("editor", `/exports?article=${article.id}`);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download: JSON, everything" }).click();
  const content = await contentOf(await coming);
  const name = "claims.json";
  const file = { name, mimeType: "application/json", buffer: content };

  await page.getByRole("link", { name: "Check a file against its proof" }).click();
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(checked(page)).toContainText("Everything holds.");
  await expect(checked(page)).toContainText("This very file was given out");
  await lookThrough(page, "check a file, all holds");

  const changed = Buffer.from(content.toString("utf8").replace("412,000", "413,000"), "utf8");
  await page.getByLabel("Choose a file").setInputFiles({ ...file, name: "changed.json", buffer: changed });
  await expect(checked(page)).toContainText("Not everything holds.");
});

test("an export that was asked for is made in the background and taken by whoever asked, and by nobody else", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "An article that is exported in the background");
  const { api } = desk.people.viewer;
  const { id } = await api.post<{ id: string }>("/export-jobs", { format: "xlsx", article: article.id });
  const page = await signInAs("viewer", "/exports");
  const jobs = page.getByRole("region", { name: "Prepared exports" });
  const job = jobs.getByRole("listitem").filter({ hasText: article.title });
  await expect(job).toContainText("Ready");
  await expect(job).toContainText("Can be taken until");
  await lookThrough(page, "exports, with a prepared one");
  const coming = page.waitForEvent("download");
  await job.getByRole("link", { name: "Take the file" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await contentOf(download)).subarray(0, 2).toString()).toBe("PK");

  const refused = await page.request.post(`/api/v1/export-jobs/${id}/cancel`, {
    headers: { Origin: desk.installation.origin },
  });
  expect(refused.status()).toBe(409);
  const elsewhere = await signInAs("editor");
  const stranger = await elsewhere.request.get(`${desk.installation.origin}/api/v1/export-jobs/${id}/file`);
  expect(stranger.status()).toBe(404);
});

test("claims from a table are put on the words that they quote; what does not fit comes back as a file", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "An article that gets claims from a table");
  const page = await signInAs("checker", `/articles/${article.id}`);
  await page.getByRole("link", { name: "Bring claims from a table" }).click();
  const csv =
    "quote,claim_text,priority\r\nby 4 percent,The rise was 4 percent,high\r\nport,,\r\nNo such words here,,\r\n";
  await test.step("looked at before anything is added", async () => {
    const buffer = Buffer.from(csv, "utf8");
    await page.getByLabel("Choose a CSV file").setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer });
    const lines = page.getByRole("region", { name: "What becomes of each line" });
    await expect(lines.getByRole("status")).toContainText("1 fits");
    await expect(lines.getByRole("status")).toContainText("1 several places");
    await expect(lines.getByRole("status")).toContainText("1 not found");
    await lookThrough(page, "claims from a table, looked at");
  });
  await test.step("a place is chosen for words that stand in several", async () => {
    await page.getByRole("group", { name: "Which place is meant?" }).getByRole("radio").first().check();
    await expect(page.getByRole("button", { name: "Add 2 claims" })).toBeVisible();
  });
  await test.step("what fits is added, the rest is a file to repair", async () => {
    await page.getByRole("button", { name: "Add 2 claims" }).click();
    await expect(page.getByRole("status").filter({ hasText: "2 claims added" })).toContainText("1 line did not fit");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "What does not fit, as CSV" }).click();
    expect((await contentOf(await coming)).toString("utf8")).toContain("No such words here");
    await page.getByRole("link", { name: "Go to the article" }).click();
    await expect(page.getByRole("listbox")).toContainText("The rise was 4 percent");
  });
});

test("a fact-check is published for readers without scripts, and taken away again", async ({
  browser,
  desk,
  signInAs,
}) => {
  const { checker, editor } = desk.people;
  const article: ArticleView = await importFerry(checker.api, "An article whose fact-check is public");
  await move(editor.api, await submitFares(checker.api, article.id), "sign_off");
  const page = await signInAs("editor", `/exports?article=${article.id}`);
  await page.getByRole("button", { name: "Publish the verified claims" }).click();
  await expect(page.getByText("Everybody can read the fact-check of this article.")).toBeVisible();

  const reader = await browser.newContext({ baseURL: desk.installation.origin, javaScriptEnabled: false });
  try {
    const open = await reader.newPage();
    await open.goto("/checks");
    await open.getByRole("link", { name: article.title }).click();
    await expect(open.getByRole("heading", { level: 1 })).toContainText(article.title);
    await expect(open.getByText(FARES).first()).toBeVisible();
    expect(await reader.cookies()).toEqual([]);

    await page.getByRole("button", { name: "Take the public page away" }).click();
    await expect(page.getByText("The public page was taken away.")).toBeVisible();
    const gone = await open.request.get(`/checks/${article.id}`);
    expect(gone.status()).toBe(410);
  } finally {
    await reader.close();
  }
});
