import { claimOn, FARES, importFerry, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";

test("an article is read and printed with its numbers and what was found, by whoever may see it", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, to be read");
  await submitFares(api, article.id);
  const { label, number } = await claimOn(api, article.id, FARES);
  const page = await signInAs("viewer", `/articles/${article.id}/read`);
  const finding = page.getByRole("listitem").filter({ hasText: label });

  await test.step("a number leads to what was found, and back", async () => {
    await page.getByRole("link", { name: `Claim ${number}: Awaiting sign-off` }).click();
    await expect(page).toHaveURL(new RegExp(`#${label}$`));
    await expect(finding).toContainText("Confirmed");
    await expect(finding).toContainText("The tariff says so.");
    await finding.getByRole("link", { name: `${label}, back to its place` }).click();
    await expect(page).toHaveURL(new RegExp(`#at-${label}$`));
  });
  await lookThrough(page, "an article to read");

  await test.step("on paper stand the text and the findings, and no buttons", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await expect(finding).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });
});
