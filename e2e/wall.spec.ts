import { importFerry, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";

test("the wall counts by itself what others do", async ({ desk, openAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "Ferry to Wrackholm, for the wall");
  const page = await openAs("viewer");
  await page.clock.install();
  await page.goto("/wall");
  const waiting = page
    .getByRole("listitem")
    .filter({ hasText: /awaiting sign-off$/ })
    .first();
  const before = Number.parseInt(await waiting.innerText(), 10);
  await submitFares(api, article.id);
  await page.clock.fastForward(31_000);
  await expect(waiting).toHaveText(new RegExp(`^${before + 1}\\D`));
});
