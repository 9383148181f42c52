import { importFerry, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { panelOf } from "@/e2e/review-screen";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

test("a second checker judges unseen; both agree, and the claim is signed off with a look at it", async ({
  desk,
  signInAs,
}) => {
  const { checker, editor, admin } = desk.people;
  const article = await importFerry(checker.api, "A claim judged twice");
  const claim = await submitFares(checker.api, article.id);

  await test.step("the first checker asks a colleague for a second verdict", async () => {
    const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
    const check = panelOf(page).getByRole("region", { name: "Second check" });
    await check.getByRole("button", { name: "Ask for a second check" }).click();
    await check.getByLabel("Second checker").selectOption({ label: editor.name });
    await lookThrough(page, "review, asking for a second check");
    await check.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(check).toContainText(`Waits for the verdict of ${editor.name}`);
  });

  await test.step("the second checker sees the sources and nothing of the first verdict", async () => {
    const page = await signInAs("editor", "/second-checks");
    await page
      .getByRole("link", { name: new RegExp(claim.label) })
      .first()
      .click();
    const panel = panelOf(page);
    const form = panel.getByRole("form", { name: "Your own verdict" });
    await expect(form).toBeVisible();
    await expect(panel).toContainText("Tariff of the ferry company");
    await expect(panel).not.toContainText("The tariff says so.");
    await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
    await lookThrough(page, "review, blind");
    await form.getByText("Confirmed", { exact: true }).click();
    await form.getByLabel("Note: what was found, and where").fill("The printed tariff has the same figure.");
    await form.getByRole("button", { name: "Give the second verdict" }).click();
    await expect(page.getByText("Both of you found the same.")).toBeVisible();
    await expect(panel).toContainText("The tariff says so.");
  });

  await test.step("a third person goes through the agreeing pairs and signs off", async () => {
    const page = await signInAs("admin", "/second-checks");
    await page.getByRole("button", { name: "Look at each and sign off" }).click();
    const look = page.getByRole("dialog", { name: new RegExp(claim.label) });
    await expect(look).toContainText("The printed tariff has the same figure.");
    await lookThrough(page, "second checks, sign-off round");
    await look.getByRole("button", { name: "Sign off and go on" }).click();
    await expect(look).toBeHidden();
    const after = await admin.api.get<ClaimDetail>(`/claims/${claim.id}`);
    expect(after.status).toBe("signed_off");
  });
});

test("two who differ are told apart, and an editor who had no part in it decides", async ({ desk, signInAs }) => {
  const { checker, editor } = desk.people;
  const article = await importFerry(checker.api, "A claim in dispute");
  const claim = await submitFares(checker.api, article.id);
  const asked = await checker.api.post<ClaimDetail>(
    `/claims/${claim.id}/second-check`,
    { checkerId: editor.memberId },
    claim.version,
  );
  const finding = { verdict: "incorrect", note: "Fares rose by 5 percent, says the timetable." };
  await editor.api.put(`/second-checks/${asked.check?.id}/verdict`, finding, asked.check?.version ?? 0);

  const page = await signInAs("admin", "/second-checks");
  await expect(page.getByText("Fares rose by 5 percent, says the timetable.")).toBeVisible();
  await lookThrough(page, "second checks");
  await page.goto(`/articles/${article.id}?claim=${claim.label}`);
  const check = panelOf(page).getByRole("region", { name: "Second check" });
  await check.getByRole("button", { name: "Decide between them" }).click();
  await check.getByText("Confirmed", { exact: true }).last().click();
  await check.getByLabel("Note: what was found, and where").fill("The tariff is the record; the timetable rounds.");
  await check.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(check).toContainText("Decided");
  await expect(check).not.toContainText("The two verdicts differ");
});
