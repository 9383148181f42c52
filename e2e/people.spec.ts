import { claimOn, FARES, importFerry, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { PASSWORD } from "@/e2e/newsroom";
import { movesOf, panelOf } from "@/e2e/review-screen";

test("somebody is invited by link, joins, gets another role, and is gone with the next click once disabled", async ({
  desk,
  signInAs,
  openBrowser,
}) => {
  const admin = await signInAs("admin", "/admin/members");
  const guest = await openBrowser(desk.installation.origin);

  await test.step("the admin makes a link", async () => {
    await admin.getByRole("link", { name: "Invite somebody" }).click();
    await admin.getByLabel("E-mail").fill("jo@gazette.example");
    await admin.getByRole("checkbox", { name: "Checker" }).uncheck();
    await admin.getByRole("checkbox", { name: "Viewer" }).check();
    await admin.getByRole("button", { name: "Make the link" }).click();
    const link = admin.getByLabel("Link for jo@gazette.example");
    await expect(link).toBeFocused();
    await guest.goto(await link.inputValue());
  });

  await test.step("the guest joins with it, once", async () => {
    const link = guest.url();
    await expect(guest.getByRole("heading", { name: "Join The Harbour Gazette" })).toBeVisible();
    await lookThrough(guest, "invitation");
    await guest.getByLabel("Your name").fill("Jo Newcomer");
    await guest.getByLabel("Password").fill(PASSWORD);
    await guest.getByRole("button", { name: "Join and sign in" }).click();
    await expect(guest.getByText("What waits for you, Jo Newcomer.")).toBeVisible();
    await expect(guest.getByRole("link", { name: "New article" })).toBeHidden();
    const second = await openBrowser(desk.installation.origin);
    await second.goto(link);
    await expect(second.getByRole("heading", { name: "This invitation no longer works" })).toBeVisible();
  });

  const row = admin.getByRole("row", { name: /Jo Newcomer/ });
  await test.step("the admin makes a checker of the guest, who may then bring articles in", async () => {
    await admin.getByRole("link", { name: "Members" }).first().click();
    await row.getByRole("button", { name: "Change the roles of Jo Newcomer" }).click();
    const dialog = admin.getByRole("dialog", { name: "Roles of Jo Newcomer" });
    await dialog.getByRole("checkbox", { name: "Viewer" }).uncheck();
    await dialog.getByRole("checkbox", { name: "Checker" }).check();
    await dialog.getByRole("button", { name: "Save roles" }).click();
    await expect(row.getByRole("cell", { name: "Checker" })).toBeVisible();
    await guest.getByRole("link", { name: "Articles", exact: true }).click();
    await expect(guest.getByRole("link", { name: "New article" })).toBeVisible();
  });

  await test.step("disabled, the guest is sent to the sign-in with the next click", async () => {
    await row.getByRole("button", { name: "Disable: Jo Newcomer" }).click();
    const dialog = admin.getByRole("dialog", { name: "Disable: Jo Newcomer" });
    await dialog.getByRole("button", { name: "Disable" }).click();
    await expect(row).toContainText("Disabled");
    await guest.getByRole("link", { name: "Claims", exact: true }).click();
    await expect(guest.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await guest.getByLabel("E-mail").fill("jo@gazette.example");
    await guest.getByLabel("Password").fill(PASSWORD);
    await guest.getByRole("button", { name: "Sign in" }).click();
    await expect(guest.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
  });
});

test("a viewer reads everything and judges nothing", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, seen by a viewer");
  const claim = await submitFares(checker.api, article.id);
  const page = await signInAs("viewer", `/articles/${article.id}?claim=${claim.label}`);
  const panel = panelOf(page);
  await expect(panel.getByText("Only checkers and editors set verdicts.")).toBeVisible();
  await expect(panel.getByRole("radio", { disabled: false })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  for (const button of await movesOf(page).getByRole("button").all()) {
    await expect(button).toHaveAttribute("aria-disabled", "true");
  }
  for (const key of ["a", "s", "u", "o", "d"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await claimOn(checker.api, article.id, FARES)).version).toBe(claim.version);

  await page.goto("/admin/members");
  await expect(page.getByRole("button")).not.toHaveCount(0);
  await expect(page.getByRole("button", { name: /^(Disable|Change the roles)/ })).toHaveCount(0);
  await page.goto("/articles/new");
  await expect(page.getByLabel("Text", { exact: true })).toHaveCount(0);
});
