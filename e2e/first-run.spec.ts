import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { PASSWORD } from "@/e2e/newsroom";

test("a newcomer sets a fresh server up with its token and lands among the sample articles", async ({
  freshServer,
  openBrowser,
}) => {
  const page = await openBrowser(freshServer.origin);

  await test.step("every address of a fresh server leads to the set-up", async () => {
    await page.goto("/articles");
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.getByRole("heading", { name: "Set up your newsroom" })).toBeVisible();
    await lookThrough(page, "set-up");
  });

  const token = page.getByLabel("One-time token");
  await test.step("a wrong token is refused in words, and what was typed stays", async () => {
    await page.getByLabel("Newsroom").fill("The Harbour Gazette");
    await page.getByLabel("Your name").fill("Robin Admin");
    await page.getByLabel("E-mail").fill("robin@gazette.example");
    await page.getByLabel("Password").fill(PASSWORD);
    await token.fill("not-the-token");
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(token).toHaveAccessibleDescription(/token/i);
    await expect(token).toBeFocused();
    await expect(page.getByLabel("Newsroom")).toHaveValue("The Harbour Gazette");
  });

  await test.step("the right token sets up and signs in", async () => {
    await page.getByLabel("Password").fill(PASSWORD);
    await token.fill(freshServer.token);
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
    const next = page.getByRole("listitem").filter({ hasText: "Say which claims to check" });
    await expect(next).toHaveAttribute("aria-current", "step");
    await next.getByRole("link", { name: "Go through what was proposed" }).click();
    await expect(page.getByRole("region", { name: "Proposed claims, one by one" })).toBeVisible();
    await page.goto("/articles");
    await expect(page.getByRole("link", { name: /^ISIS Claims Responsibility/ })).toBeVisible();
    await expect(page.getByRole("table", { name: "Articles" }).getByRole("row")).toHaveCount(5);
  });

  await test.step("the set-up page is closed from then on", async () => {
    await page.goto("/setup");
    await expect(page.getByRole("heading", { name: "Set up your newsroom" })).toBeHidden();
  });

  await test.step("signing out and in again leads back to where one wanted to go", async () => {
    await page.goto("/dashboard");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/claims?status=proposed");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.getByLabel("E-mail").fill("robin@gazette.example");
    await page.getByLabel("Password").fill("not this one at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/claims\?status=proposed$/);
  });
});
