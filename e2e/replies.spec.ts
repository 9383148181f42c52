import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { panelOf } from "@/e2e/review-screen";

test("a claim is put to those it concerns; attempts, the answer and its use stand in the ledger", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "A claim that is put to somebody");
  const { label } = await move(api, await claimOn(api, article.id, FARES), "start");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${label}`);
  const replies = panelOf(page).getByRole("region", { name: "Right of reply" });

  await test.step("put to somebody with a deadline that is over", async () => {
    await replies.getByRole("button", { name: "Put it to somebody" }).click();
    await replies.getByLabel("Person or body").fill("The ferry company");
    await replies.getByLabel("Answer by").fill("2026-01-02T12:00");
    await lookThrough(page, "review, putting a claim to somebody");
    await replies.getByRole("button", { name: "Put it to them" }).click();
    await expect(replies).toContainText("Overdue");
    await expect(replies).toContainText("Nobody has tried to reach them yet.");
  });
  await test.step("it is a risk on the first screen and stands in the ledger", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: /reply overdue/i }).click();
    await expect(page.getByRole("table", { name: "Claims" })).toContainText(FARES);
    await page.goto("/replies?overdue=true");
    await expect(page.getByRole("list").filter({ hasText: "The ferry company" })).toContainText(label);
  });
  await test.step("an attempt and the answer are noted there", async () => {
    const entry = page.getByRole("listitem").filter({ hasText: "The ferry company" }).first();
    await entry.getByRole("button", { name: "Note an attempt" }).click();
    await entry.getByLabel("How").selectOption("phone");
    await entry.getByLabel("What happened").fill("Spoke to the press office.");
    await entry.getByRole("button", { name: "Note the attempt" }).click();
    await expect(entry).toContainText("Spoke to the press office.");
    await entry.getByRole("button", { name: "Note the outcome" }).click();
    await entry.getByLabel("Their words").fill("Fares rose with the price of fuel.");
    await lookThrough(page, "replies, noting the outcome");
    await entry.getByRole("button", { name: "Note the outcome" }).click();
    await expect(page.getByText("Outcome noted.")).toBeVisible();
  });
  await test.step("the claim's panel shows the answer and where it is used", async () => {
    await page.goto(`/articles/${article.id}?claim=${label}`);
    await expect(replies).toContainText("Fares rose with the price of fuel.");
    await replies.getByRole("button", { name: "Say where" }).click();
    await replies.getByLabel("Where the article tells of it").fill("Last paragraph");
    await replies.getByRole("button", { name: "Save" }).click();
    await expect(replies).toContainText("In the article: Last paragraph");
  });
});
