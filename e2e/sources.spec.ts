import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry, move, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { SourceView } from "@/lib/core/view/source-view";

const MINUTES = "Minutes of the harbour board.\n\nFrom January, fares are 4 percent higher.\n";

const file = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

/** Puts a file down on a place of the page, as a hand with a mouse does. */
async function drop(page: Page, name: string, words: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], called, { type: "text/plain" }));
      return carried;
    },
    [name, words] as const,
  );
  await page.getByText("or drop it here").dispatchEvent("drop", { dataTransfer: transfer });
}

test("a file is kept with a source: its words prove an excerpt cited before, and it comes back as it was", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "Ferry, with the minutes kept");
  const cited = await submitFares(desk.people.checker.api, article.id);
  const page = await signInAs("checker", `/sources/${cited.evidence[0]?.source.id}`);
  await page.getByLabel("Choose a file").setInputFiles(file("minutes.pdf", MINUTES));
  await expect(page.getByRole("alert").filter({ hasText: "ends in .pdf" })).toContainText("plain text");
  await drop(page, "minutes.txt", MINUTES);
  await expect(page.getByText("1 excerpt cited before was found in it")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "minutes.txt" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("minutes.txt");
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/).first()).toBeVisible();
  // The message lies over the foot of the page as long as it is shown, and the bar over what is scrolled under it.
  await expect(page.getByText("1 excerpt cited before was found in it")).toBeHidden();
  await page.evaluate(() => window.scrollTo(0, 0));
  await lookThrough(page, "a source with a file");
});

test("two sources with one address: said while typing, listed, and merged with what that costs", async ({
  desk,
  signInAs,
}) => {
  const { checker, editor } = desk.people;
  const url = "https://harbour.example/tariff";
  const report = { type: "report", grade: "primary" };
  const kept = await checker.api.post<SourceView>("/sources", { ...report, title: "The tariff", url });
  const page = await signInAs("editor", "/sources/new");
  await page.getByLabel("Web address").fill(`${url}/?utm_source=letter`);
  await expect(page.getByText("Already here")).toBeVisible();
  await expect(page.getByRole("link", { name: "The tariff" })).toBeVisible();
  await lookThrough(page, "new source, already here");
  const twin = await checker.api.post<SourceView>("/sources", {
    ...report,
    title: "Tariff, again",
    url: `${url}#fares`,
  });
  const article = await importFerry(checker.api, "Ferry, on a source written down twice");
  const started = await move(checker.api, await claimOn(checker.api, article.id, FARES), "start");
  for (const sourceId of [kept.id, twin.id, twin.id]) {
    await checker.api.post(`/claims/${started.id}/evidence`, { sourceId, locatorLabel: "page", locator: "2" });
  }
  await page.goto("/sources/duplicates");
  await page.getByRole("button", { name: "Merge The tariff into Tariff, again" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge two sources" });
  await expect(dialog).toContainText("1 piece of evidence will be cited");
  await lookThrough(page, "merging sources");
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Merged into Tariff, again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Merge The tariff into Tariff, again" })).toHaveCount(0);
  const now = await editor.api.get<ClaimDetail>(`/claims/${started.id}`);
  expect(new Set(now.evidence.map(({ source }) => source.id))).toEqual(new Set([twin.id]));
  await page.goto(`/sources/${kept.id}`);
  await expect(page.getByText("Merged into another source")).toBeVisible();
});

test("beside a claim a file is added to the evidence, and the excerpt is found in it", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "Ferry, a file beside the claim");
  const started = await move(api, await claimOn(api, article.id, FARES), "start");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${started.label}`);
  await page.getByRole("button", { name: "Add evidence" }).first().click();
  const form = page.getByRole("form", { name: "New evidence" });
  await form.getByLabel("Title or name").fill("Minutes of the harbour board");
  await form.getByLabel("Add its file").setInputFiles(file("minutes.txt", MINUTES));
  await expect(form.getByText("Minutes of the harbour board")).toBeVisible();
  await expect(page.getByText(/^The file is kept/)).toBeVisible();
  await form.getByLabel("Excerpt: the exact words relied on").fill("fares are 4 percent higher");
  await form.getByLabel("Number or time").fill("1");
  await form.getByRole("button", { name: "Add evidence" }).click();
  await expect(page.getByText("Excerpt found in the captured source")).toBeVisible();
});

test("an article is read from a web page that was saved, and looked over before it is taken in", async ({
  signInAs,
}) => {
  const page = await signInAs("checker", "/articles/new");
  const saved =
    "<!doctype html><title>x</title><h1>Ferry news</h1><script>alert(1)</script><p>Fares rose by 4 percent.";
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(saved) });
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Ferry news\nFares rose by 4 percent.");
});
