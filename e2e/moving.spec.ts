import { claimOn, FARES, importFerry, move, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { holdExports } from "@/e2e/hold-exports";
import { lookThrough } from "@/e2e/look-through";
import { setUpNewsroom } from "@/e2e/newsroom";
import type { ExportJobView } from "@/lib/core/view/export-job-view";

test("an export that is being made says how far it is, and is cancelled for good", async ({ desk, signInAs }) => {
  const { checker, writer } = desk.people;
  const { api } = writer;
  const article = await importFerry(checker.api, "An article whose export is cancelled");
  const { id: claimId } = await claimOn(api, article.id, FARES);
  await checker.api.post(`/claims/${claimId}/threads`, { kind: "note", body: "Nobody has looked yet." });
  const held = await holdExports(desk.installation);
  try {
    const { id } = await api.post<ExportJobView>("/export-jobs", { format: "csv", article: article.id });
    const page = await signInAs("writer", "/exports");
    const job = page.getByRole("region", { name: "Prepared exports" }).getByRole("listitem").first();
    await expect(job).toContainText(article.title);
    await expect(job.getByRole("progressbar")).toBeVisible();
    await expect(job).toContainText("0 %");
    await lookThrough(page, "exports, with one that is being made");
    await job.getByRole("button", { name: /^Cancel the export/ }).click();
    await expect(job).toContainText("Cancelled");
    await expect(job.getByRole("link", { name: "Take the file" })).toHaveCount(0);
    expect(await api.get<ExportJobView>(`/export-jobs/${id}`)).toMatchObject({ state: "cancelled", bytes: null });
    const file = await page.request.get(`/api/v1/export-jobs/${id}/file`);
    expect(file.status()).toBe(410);
  } finally {
    await held.letGo();
  }
});

test("a document of one newsroom is taken in by the admin of an empty one, once", async ({
  browser,
  desk,
  freshServer,
}) => {
  const { checker, editor } = desk.people;
  const article = await importFerry(checker.api, "An article that moves house");
  await move(editor.api, await submitFares(checker.api, article.id), "sign_off");
  const document = await editor.api.get<object>(`/export?format=json&article=${article.id}`);
  const newsroom = await setUpNewsroom(freshServer, false);
  const context = await browser.newContext({
    baseURL: freshServer.origin,
    storageState: newsroom.people.admin.signedIn,
  });
  try {
    const page = await context.newPage();
    await page.goto("/admin/import");
    const choose = page.getByLabel("Choose a JSON export");
    const take = page.getByRole("button", { name: "Take it in" });
    await expect(take).toHaveAccessibleDescription(/Choose the file/);
    // Parsed and written anew it is no longer the file that its manifest speaks of.
    const spoiled = Buffer.from(JSON.stringify(document), "utf8");
    await choose.setInputFiles({ name: "spoiled.json", mimeType: "application/json", buffer: spoiled });
    await take.click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was taken in" })).toBeVisible();
    await lookThrough(page, "take in an export, refused");

    const [cookie] = editor.signedIn.cookies;
    const file = await context.request.get(
      `${desk.installation.origin}/api/v1/export?format=json&article=${article.id}`,
      {
        headers: { Cookie: `${cookie?.name}=${cookie?.value}` },
      },
    );
    await choose.setInputFiles({ name: "claims.json", mimeType: "application/json", buffer: await file.body() });
    await take.click();
    await expect(page.getByRole("status").filter({ hasText: "1 article," })).toContainText("are here now");
    await page.getByRole("link", { name: "Go to the articles" }).click();
    await page.getByRole("link", { name: article.title, exact: true }).click();
    await expect(page.getByRole("listbox")).toContainText("Fares rose by 4 percent");

    await page.goto("/admin/import");
    await choose.setInputFiles({ name: "claims.json", mimeType: "application/json", buffer: await file.body() });
    await take.click();
    await expect(page.getByRole("alert").filter({ hasText: "into an empty newsroom only" })).toBeVisible();
  } finally {
    await context.close();
    await newsroom.close();
  }
});
