import { readFile } from "node:fs/promises";
import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";

const NAME = "Wendla Purser";

test("a source is confided: a number to all, a name to whoever is named and cleared, each reading in the history", async ({
  desk,
  signInAs,
}) => {
  const { admin, checker, editor } = desk.people;
  const page = await signInAs("checker", "/sources");
  await page.getByRole("link", { name: "Confide a source" }).click();
  await page.getByLabel("Who it is (locked)").fill(NAME);
  await page.getByLabel("How to reach (locked)").fill("the blue door behind the ticket office");
  await lookThrough(page, "confide a source");
  await page.getByRole("button", { name: "Lock it away" }).click();
  const title = page.getByRole("heading", { level: 1, name: /^Confidential source #\d+$/i });
  await expect(title).toBeVisible();
  const sourceId = page.url().split("/").at(-1) ?? "";
  const number = await title.innerText();

  await test.step("it is cited like any other, by its number", async () => {
    const article = await importFerry(checker.api, "Ferry, with a source that has no name");
    const claim = await move(checker.api, await claimOn(checker.api, article.id, FARES), "start");
    await checker.api.post(`/claims/${claim.id}/evidence`, {
      sourceId,
      stance: "supports",
      locatorLabel: "time",
      locator: "1:20",
    });
    const reader = await signInAs("viewer", `/articles/${article.id}?claim=${claim.label}`);
    await expect(reader.getByText(number, { exact: true })).toBeVisible();
    await expect(reader.getByText(NAME)).toHaveCount(0);
  });

  const other = await signInAs("editor", `/sources/${sourceId}`);
  await test.step("an editor who is not named learns nothing", async () => {
    await other.getByRole("button", { name: "Show who it is" }).click();
    await expect(other.getByText("You are not named on this source, or not cleared.")).toBeVisible();
    await expect(other.getByText(NAME)).toHaveCount(0);
  });

  await test.step("named by its owner and cleared by an admin, the editor reads it", async () => {
    await page.getByRole("button", { name: "Show who it is" }).click();
    await expect(page.getByText(NAME)).toBeVisible();
    await lookThrough(page, "a confidential source, read");
    await page.getByRole("checkbox", { name: editor.name }).check();
    await page.getByRole("button", { name: "Save who may read it" }).click();
    await expect(page.getByText("Saved who may read it.")).toBeVisible();
    const members = await signInAs("admin", "/admin/members");
    await members.getByRole("button", { name: `Clear: ${editor.name}` }).click();
    await members.getByRole("dialog").getByRole("button", { name: "Clear" }).click();
    await expect(members.getByText(`${editor.name} is cleared.`)).toBeVisible();
    await other.getByRole("button", { name: "Show who it is" }).click();
    await expect(other.getByText(NAME)).toBeVisible();
  });

  await test.step("the history says who read it and when, and never the name; so does its export", async () => {
    await other.goto("/history?type=source.revealed");
    await expect(other.getByText(/read who confidential source #\d+ is/)).toHaveCount(2);
    await other.getByLabel("Person").selectOption(checker.name);
    await other.getByRole("button", { name: /Show|Apply|Filter/ }).click();
    await expect(other.getByText(/read who confidential source #\d+ is/)).toHaveCount(1);
    const [download] = await Promise.all([
      other.waitForEvent("download"),
      other.getByRole("link", { name: "Export these lines" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("history.jsonl");
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
    const read = lines.map((line) => JSON.parse(line) as { type?: string }); // each line is one event of the export
    expect(read.filter(({ type }) => type === "source.revealed")).toHaveLength(1);
    expect(lines.join()).not.toContain(NAME);
    await admin.api.get("/history/verify");
  });
});
