import type { Page } from "playwright/test";
import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { field, panelOf } from "@/e2e/review-screen";

test("of two people who judge one claim, the slower sees both versions and loses no word", async ({
  desk,
  signInAs,
}) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, two at one claim");
  const claim = await move(api, await claimOn(api, article.id, FARES), "start");
  const address = `/articles/${article.id}?claim=${claim.label}`;
  const slow = await signInAs("checker", address);
  const quick = await signInAs("editor", address);

  await test.step("both write; the editor is quicker", async () => {
    await judge(slow, "Confirmed", "The tariff says 4 percent.");
    await judge(quick, "Incorrect", "The tariff says 5 percent.");
    await save(quick);
    await expect(panelOf(quick).getByText("Set by Kim Editor.")).toBeVisible();
  });

  const window = slow.getByRole("dialog", { name: `${claim.label} was changed while you were writing` });
  await test.step("the stale save shows both versions and saves nothing", async () => {
    await save(slow);
    await expect(window).toContainText("Kim Editor saved first");
    const mine = window.getByRole("region", { name: "Yours, not saved: verdict" });
    await expect(mine).toContainText("The tariff says 4 percent.");
    const theirs = window.getByRole("region", { name: "Theirs, as it stands now" });
    await expect(theirs).toContainText("The tariff says 5 percent.");
    expect((await claimOn(api, article.id, FARES)).verdictNote).toBe("The tariff says 5 percent.");
    await lookThrough(slow, "conflict");
  });

  await test.step("what was typed stays in its field, also over a reload", async () => {
    await window.getByRole("button", { name: "Keep theirs for now" }).click();
    await expect(field(slow, "Note: what was found, and where")).toHaveValue("The tariff says 4 percent.");
    await slow.reload();
    await expect(field(slow, "Note: what was found, and where")).toHaveValue("The tariff says 4 percent.");
  });

  await test.step("having seen the other version, one may save over it", async () => {
    await judge(quick, "Incorrect", "The tariff says 6 percent.");
    await save(quick);
    await expect(panelOf(quick).getByText("Set by Kim Editor.")).toBeVisible();
    await save(slow);
    await expect(window).toContainText("The tariff says 6 percent.");
    await window.getByRole("button", { name: "Save mine over it" }).click();
    await expect(panelOf(slow).getByText("Set by Sam Checker.")).toBeVisible();
    expect((await claimOn(api, article.id, FARES)).verdictNote).toBe("The tariff says 4 percent.");
  });
});

async function judge(page: Page, verdict: string, note: string): Promise<void> {
  await panelOf(page).getByRole("form", { name: "Verdict" }).getByText(verdict, { exact: true }).click();
  await field(page, "Note: what was found, and where").fill(note);
}

async function save(page: Page): Promise<void> {
  await panelOf(page).getByRole("button", { name: "Save the verdict" }).click();
}
