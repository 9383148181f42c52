import { claimOn, FARES, importFerry, move, submitFares } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { movesOf, panelOf, rowOf } from "@/e2e/review-screen";

test("a writer finds the question on his article under Today and answers it", async ({ desk, signInAs }) => {
  const { checker, writer } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a question", [writer.memberId]);
  const claim = await move(checker.api, await claimOn(checker.api, article.id, FARES), "start");
  const asking = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);

  await asking.keyboard.press("q");
  const dialog = asking.getByRole("dialog", { name: `Ask for info ${claim.label}` });
  await dialog.getByLabel("Your question").fill("Which tariff is meant, old or new?");
  await dialog.getByRole("button", { name: "Ask for info" }).click();
  await expect(rowOf(asking, FARES)).toContainText("Needs info");

  const answering = await signInAs("writer", "/");
  await answering.getByRole("link", { name: "Which tariff is meant, old or new?" }).click();
  await answering.getByRole("tab", { name: "Discussion" }).click();
  const thread = panelOf(answering).getByRole("region", { name: "Question thread" });
  await thread.getByLabel("Reply").fill("The new one, of 2 January.");
  await thread.getByRole("button", { name: "Reply" }).click();
  await expect(thread.getByText("The new one, of 2 January.")).toBeVisible();
  await movesOf(answering).getByRole("button", { name: "Answered: back to check" }).click();
  await expect(rowOf(answering, FARES)).toContainText("In review");

  await asking.reload();
  await asking.getByRole("tab", { name: "Discussion" }).click();
  await expect(panelOf(asking)).toContainText("The new one, of 2 January.");
});

test("a blocking thread holds the sign-off up until it is resolved", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a blocking thread");
  const claim = await submitFares(checker.api, article.id);
  const page = await signInAs("editor", `/articles/${article.id}?claim=${claim.label}`);
  const signOff = movesOf(page).getByRole("button", { name: "Sign off" });

  await page.getByRole("tab", { name: "Discussion" }).click();
  const form = panelOf(page).getByRole("form", { name: "New thread" });
  await form.getByLabel("Start a thread").fill("Legal has to read the tariff first.");
  await form.getByLabel("Kind").selectOption("Blocking");
  await form.getByRole("button", { name: "Start the thread" }).click();
  const thread = panelOf(page).getByRole("region", { name: "Blocking thread" });
  await expect(thread).toBeVisible();
  await expect(signOff).toHaveAttribute("aria-disabled", "true");
  await expect(movesOf(page)).toContainText("A blocking thread is still open.");

  await thread.getByRole("button", { name: "Resolve" }).click();
  await expect(signOff).not.toHaveAttribute("aria-disabled", "true");
  await signOff.click();
  await expect(rowOf(page, FARES)).toContainText("Signed off");
});

test("whoever is mentioned finds it under Today", async ({ desk, signInAs }) => {
  const { checker } = desk.people;
  const article = await importFerry(checker.api, "The ferry, a mention");
  const claim = await claimOn(checker.api, article.id, FARES);
  const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
  await page.keyboard.press("c");
  await page.keyboard.type("@Kim Editor: is the tariff of the island line meant?");
  await page.keyboard.press("Control+Enter");
  await expect(panelOf(page).getByRole("region", { name: "Note thread" })).toBeVisible();

  const mentioned = await signInAs("editor", "/");
  const notice = mentioned.getByRole("link", { name: /Sam Checker.*tariff of the island line/ });
  await notice.click();
  await expect(panelOf(mentioned)).toContainText(FARES);
  await expect(mentioned).toHaveURL(new RegExp(`/articles/${article.id}`));
});
