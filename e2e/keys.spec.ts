import { importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { movesOf } from "@/e2e/review-screen";

test("a member chooses keys of his own, is told what would meet, and can have the first ones again", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "The ferry, by keys of one's own");
  const page = await signInAs("checker", "/account/keys");
  const { keyboard } = page;
  const change = (words: string) => page.getByRole("button", { name: `Change the key: ${words}`, exact: true });

  await test.step("a free key is taken at once, a figure or g never", async () => {
    await change("Accept").focus();
    await keyboard.press("Enter");
    await keyboard.press("4");
    await expect(page.getByText("Choose a letter or a sign.")).toBeVisible();
    await keyboard.press("Enter");
    await keyboard.press("f");
    await expect(page.getByRole("listitem").filter({ has: change("Accept") })).toContainText("At first: a");
  });

  await test.step("a key that something else has is exchanged when wanted", async () => {
    await change("Next claim").focus();
    await keyboard.press("Enter");
    await keyboard.press("x");
    const dialog = page.getByRole("dialog", { name: "x is taken" });
    await expect(dialog).toContainText("Split the claim in two");
    await lookThrough(page, "a key that is taken");
    await dialog.getByRole("button", { name: "Exchange" }).click();
    await expect(page.getByRole("listitem").filter({ has: change("Split the claim in two") })).toContainText("j");
  });

  await test.step("the review screen has them: on the buttons, on the sheet, and under the fingers", async () => {
    await page.getByRole("checkbox", { name: "Go on to the next claim" }).check();
    await page.goto(`/articles/${article.id}?claim=C-001`);
    await expect(movesOf(page).getByRole("button", { name: /^Accept/ })).toContainText("f");
    await keyboard.press("f");
    await expect(page, "the next claim comes up by itself").toHaveURL(/[?&]claim=C-002(&|$)/);
    await keyboard.press("x");
    await expect(page).toHaveURL(/[?&]claim=C-003(&|$)/);
    await keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await expect(sheet.getByText("f", { exact: true })).toBeVisible();
    await sheet.getByRole("link", { name: "Choose other keys" }).click();
  });

  await test.step("all of them go back to the first ones", async () => {
    await page.getByRole("button", { name: "Back to the first keys" }).click();
    await expect(page.getByText("At first:")).toHaveCount(0);
  });
});
