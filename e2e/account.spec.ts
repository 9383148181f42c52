import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { PASSWORD } from "@/e2e/newsroom";
import { panelOf } from "@/e2e/review-screen";
import { codeOfMoment } from "@/tests/support/authenticator";

const EMAIL = "lou@gazette.example";
const ANOTHER = "four buoys off the northern pier";

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(EMAIL);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("somebody who has forgotten the password gets a link, sets a new one, changes it, and adds a second factor", async ({
  desk,
  signInAs,
  openBrowser,
}) => {
  const { origin } = desk.installation;
  const { token } = await desk.people.admin.api.post<{ token: string }>("/invitations", {
    email: EMAIL,
    roles: ["checker"],
  });
  const page = await openBrowser(origin);
  await page.goto(`/invite/${token}`);
  await page.getByLabel("Your name").fill("Lou Forgetful");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join and sign in" }).click();
  await expect(page.getByText("What waits for you, Lou Forgetful.")).toBeVisible();

  await test.step("the admin makes a link, and it works once", async () => {
    const admin = await signInAs("admin", "/admin/members");
    await admin.getByRole("button", { name: "New password: Lou Forgetful" }).click();
    await admin.getByRole("dialog").getByRole("button", { name: "Make the link" }).click();
    const link = await admin.getByLabel("Link for Lou Forgetful").inputValue();
    await page.goto(link);
    await lookThrough(page, "reset");
    await page.getByLabel("New password").fill(ANOTHER);
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  });

  await test.step("in the account the password is changed, with the present one", async () => {
    await signIn(page, ANOTHER);
    await page.getByRole("link", { name: /Your account/ }).click();
    await page.getByLabel("Present password").fill("not this one");
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByLabel("Present password")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Present password").fill(ANOTHER);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("Password changed. Every other browser is signed out.")).toBeVisible();
    await expect(page.getByLabel("New password")).toHaveValue("");
  });

  await test.step("mails are switched off", async () => {
    await page.getByLabel("Mails", { exact: true }).selectOption("None");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("You get no more mails.")).toBeVisible();
    await lookThrough(page, "account");
  });

  await test.step("a second factor is set up, and asked for at the next sign-in", async () => {
    await page.getByLabel("Your password").fill(PASSWORD);
    await page.getByRole("button", { name: "Set up a second factor" }).click();
    const key = await page.getByLabel("Key").inputValue();
    await lookThrough(page, "second factor, set-up");
    await page.getByLabel("First code").fill(codeOfMoment(key));
    await page.getByRole("button", { name: "Turn it on" }).click();
    await expect(page.getByText("On: after the password")).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await signIn(page, PASSWORD);
    await lookThrough(page, "second factor, sign-in");
    // The code of the moment was used a moment ago; the next one is taken already.
    await page.getByLabel(/code/i).first().fill(codeOfMoment(key, 1));
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText("What waits for you, Lou Forgetful.")).toBeVisible();
  });
});

test("an editor asks somebody outside from the claim, who answers into its discussion without an account", async ({
  desk,
  signInAs,
  openBrowser,
}) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, asked outside");
  const claim = await claimOn(checker.api, article.id, FARES);
  const page = await signInAs("editor", `/articles/${article.id}?claim=${claim.label}`);
  await page.getByRole("tab", { name: "Discussion" }).click();
  await panelOf(page).getByRole("link", { name: "Ask somebody outside" }).click();
  await expect(page.getByRole("checkbox", { name: new RegExp(claim.label) })).toBeChecked();
  await page.getByLabel("Whom you ask").fill("Ida Shipwright");
  await page.getByLabel("What you want to know").fill("Are the fares of 2024 meant?");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Link for Ida Shipwright").inputValue();

  const guest = await openBrowser(desk.installation.origin);
  await guest.goto(link);
  await expect(guest.getByText("Are the fares of 2024 meant?")).toBeVisible();
  await lookThrough(guest, "guest");
  await guest.getByLabel(`Your answer on ${claim.label}`).fill("Yes, those of January 2024.");
  await guest
    .getByRole("button", { name: /Send|Answer/ })
    .first()
    .click();
  await expect(guest.getByText("Yes, those of January 2024.").first()).toBeVisible();

  await page.goto(`/articles/${article.id}?claim=${claim.label}`);
  await page.getByRole("tab", { name: "Discussion" }).click();
  await expect(panelOf(page)).toContainText("Yes, those of January 2024.");
});
