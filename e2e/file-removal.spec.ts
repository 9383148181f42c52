import { importFerry, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { panelOf } from "@/e2e/review-screen";

const WORDS = "Minutes of the harbour board.\n\nFrom January, fares are 4 percent higher.\n";
const WHY = "The wrong minutes: they name a patient.";

test("a file kept by mistake is taken out of sight, removed by an admin, and missed by the evidence that leaned on it", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "Ferry, with a file kept by mistake");
  const cited = await submitFares(desk.people.checker.api, article.id);
  const address = `/sources/${cited.evidence[0]?.source.id}`;
  const page = await signInAs("checker", address);
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "wrong.txt", mimeType: "text/plain", buffer: Buffer.from(WORDS) });
  await expect(page.getByText("1 excerpt cited before was found in it")).toBeVisible();

  await test.step("out of sight, with a reason, by keyboard", async () => {
    await page.getByRole("button", { name: "Should not be here: wrong.txt" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Take out of sight: wrong.txt" });
    await dialog.getByLabel("Why it should not be here").fill(WHY);
    await lookThrough(page, "a file that should not be here");
    await dialog.getByRole("button", { name: "Take it out of sight" }).press("Enter");
    await expect(page.getByText("Out of sight since")).toContainText(WHY);
    await expect(page.getByRole("link", { name: "wrong.txt" })).toHaveCount(0);
    const remove = page.getByRole("button", { name: "Remove it for good: wrong.txt" });
    await expect(remove).toHaveAttribute("title", /Only an admin/);
  });

  await test.step("an admin removes it for good, and the record stays", async () => {
    const admin = await signInAs("admin", address);
    await admin.getByRole("button", { name: "Remove it for good: wrong.txt" }).click();
    const dialog = admin.getByRole("dialog", { name: "Remove it for good: wrong.txt" });
    await expect(dialog).toContainText("Backups that were made before still hold it.");
    await dialog.getByRole("button", { name: "Remove it for good" }).click();
    await expect(admin.getByText("Removed for good by")).toContainText(WHY);
    await expect(admin.getByText("Removed with its file")).toBeVisible();
    await expect(admin.getByText("The file is removed.")).toBeHidden();
    await admin.evaluate(() => window.scrollTo(0, 0));
    await lookThrough(admin, "a removed file");
  });

  await test.step("the evidence says that its proof is gone, and why", async () => {
    await page.goto(`/articles/${article.id}?claim=${cited.label}`);
    await expect(panelOf(page).getByText("It was found in the file wrong.txt")).toContainText(WHY);
  });
});
