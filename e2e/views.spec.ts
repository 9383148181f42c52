import { importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { openPalette } from "@/e2e/open-palette";

test("a view is built and shared by keyboard alone, and opened by somebody else from the palette", async ({
  desk,
  signInAs,
}) => {
  const article = await importFerry(desk.people.checker.api, "The ferry, seen in a view");
  const page = await signInAs("checker", `/claims?article=${article.id}`);
  const { keyboard } = page;
  const order = page.getByLabel("Order", { exact: true });
  const dialog = page.getByRole("dialog", { name: "Save this view" });

  await test.step("the filter is set and shown", async () => {
    await page.getByText("Type, priority, risk, words, day, tag and order").focus();
    await keyboard.press("Enter");
    await page.getByLabel("Type", { exact: true }).focus();
    await keyboard.type("Number");
    await order.focus();
    await keyboard.type("Pri");
    await page.getByRole("button", { name: "Show", exact: true }).focus();
    await keyboard.press("Enter");
    await expect(page).toHaveURL(/type=number/);
  });

  await test.step("it is kept under a name, and shared", async () => {
    await page.getByRole("button", { name: "Save this view" }).focus();
    await keyboard.press("Enter");
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await lookThrough(page, "saving a view");
    await keyboard.type("Figures of the ferry");
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const views = page.getByRole("navigation", { name: "Saved views" });
    await expect(views.getByRole("link", { name: "Figures of the ferry" })).toHaveAttribute("aria-current", "page");
  });

  await test.step("an editor finds it by its name and sees the same list", async () => {
    const other = await signInAs("editor", "/");
    const palette = await openPalette(other);
    await palette.getByRole("combobox").fill("view figures ferry");
    await expect(palette.getByRole("option", { name: "View: Figures of the ferry (claims)" })).toBeVisible();
    await other.keyboard.press("Enter");
    await expect(other).toHaveURL(/\/claims\?.*type=number/);
    const count = page.getByRole("status").filter({ hasText: /claims?$/ });
    await expect(other.getByRole("status").filter({ hasText: /claims?$/ })).toHaveText(
      (await count.textContent()) ?? "",
    );
    await expect(other.getByRole("button", { name: "Save this view" })).toBeVisible();
  });

  await test.step("its maker takes it away", async () => {
    await page.getByRole("button", { name: "Change this view" }).focus();
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "Take it away" }).focus();
    await keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Figures of the ferry" })).toBeHidden();
  });
});
