import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { PASSWORD, setUpNewsroom } from "@/e2e/newsroom";
import { codeOfMoment } from "@/tests/support/authenticator";

/** Goes with the Tab key until this has the focus, as somebody does who uses no mouse. */
async function tabTo(page: Page, wanted: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, "not reached with the Tab key").toBeFocused();
}

/** Types the password, puts the key into an authenticator, types its code. */
async function setUpByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel("Your password"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  const key = await page.getByLabel("Key", { exact: true }).inputValue();
  await tabTo(page, page.getByLabel("First code"));
  await page.keyboard.type(codeOfMoment(key));
  await page.keyboard.press("Enter");
}

test("an admin asks editors and admins for a second factor: an open window is led to it at the next click, by keyboard", async ({
  freshServer,
  openBrowser,
}) => {
  const { people, close } = await setUpNewsroom(freshServer, false);
  const { origin } = freshServer;
  const editor = await openBrowser(origin, people.editor.signedIn);
  await editor.goto("/articles");
  const admin = await openBrowser(origin, people.admin.signedIn);
  await admin.goto("/admin/second-factor");

  await test.step("who has none is said before; an admin without one is told to begin with his own", async () => {
    await expect(admin.getByText("Nobody is asked.")).toBeVisible();
    await tabTo(admin, admin.getByRole("checkbox", { name: "Every admin" }));
    await admin.keyboard.press("Space");
    await tabTo(admin, admin.getByRole("checkbox", { name: "Every editor" }));
    await admin.keyboard.press("Space");
    await expect(admin.getByText("2 people are asked and have none")).toBeVisible();
    const save = admin.getByRole("button", { name: "Save who is asked" });
    await expect(save).toHaveAttribute("title", /your own second factor first/);
    await lookThrough(admin, "second factor, asked for");
    await admin.goto("/account");
    await setUpByKeyboard(admin);
    await expect(admin.getByText("On: after the password")).toBeVisible();
    await admin.goto("/admin/second-factor");
    for (const name of ["Every admin", "Every editor"]) {
      await tabTo(admin, admin.getByRole("checkbox", { name }));
      await admin.keyboard.press("Space");
    }
    await expect(admin.getByText("One person is asked and has none")).toBeVisible();
    await tabTo(admin, save);
    await admin.keyboard.press("Enter");
    await expect(admin.getByText("Saved. It holds from now on.")).toBeVisible();
  });

  await test.step("the editor's next click leads to the set-up, and nothing else opens", async () => {
    await editor.getByRole("link", { name: "Claims", exact: true }).click();
    await expect(editor.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
    await lookThrough(editor, "second factor, owed");
    for (const path of ["/", "/account", "/wall"]) {
      await editor.goto(path);
      await expect(editor.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
    }
    await editor.goto("/dashboard?days=7");
    await setUpByKeyboard(editor);
    await expect(editor).toHaveURL(/\/dashboard\?days=7$/);
  });

  await test.step("a checker is asked for nothing", async () => {
    const checker = await openBrowser(origin, people.checker.signedIn);
    await checker.goto("/articles");
    await expect(checker.getByRole("link", { name: "New article" }).first()).toBeVisible();
  });
  await close();
});
