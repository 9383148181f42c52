import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";

test("an admin changes what a kind of claim needs, and goes back to the default", async ({ signInAs }) => {
  const page = await signInAs("admin", "/admin/policy");
  const row = page.getByRole("row", { name: /^Science/ });
  await expect(row).toContainText("1 primary or 2 independent");
  await lookThrough(page, "evidence policy");
  await row.getByRole("button", { name: "Change the rule for Science" }).click();
  const dialog = page.getByRole("dialog", { name: "Rule for Science" });
  await dialog.getByLabel("Primary sources").fill("2");
  await dialog.getByLabel("A second check is asked for").selectOption("high_priority");
  await lookThrough(page, "evidence policy, a rule");
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  await expect(row).toContainText("2 primary or 2 independent");
  await expect(row).toContainText("always at high priority");
  await row.getByRole("button", { name: "Change the rule for Science" }).click();
  await dialog.getByRole("button", { name: "Back to the default" }).click();
  await expect(row).toContainText("1 primary or 2 independent");
});
