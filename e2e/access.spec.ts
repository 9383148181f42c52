import { importFerry } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";

test("an editor restricts an article: it is there for who is named and for nobody else, until it is opened again", async ({
  desk,
  signInAs,
}) => {
  const { checker, viewer } = desk.people;
  const title = "Ferry, for few eyes";
  const article = await importFerry(checker.api, title);
  const outside = await signInAs("viewer", `/articles/${article.id}`);
  await expect(outside.getByRole("heading", { name: title })).toBeVisible();

  const page = await signInAs("editor", `/articles/${article.id}`);
  await page.getByRole("link", { name: "Who may see this article" }).click();
  await expect(page.getByRole("checkbox", { name: checker.name })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Restricted" }).check();
  await page.getByRole("checkbox", { name: checker.name }).check();
  await lookThrough(page, "access");
  await page.getByRole("button", { name: "Save who may see it" }).click();
  await expect(page.getByText("The article is limited to the people named.")).toBeVisible();

  await test.step("whoever is not named finds it nowhere, and a window that was open says so", async () => {
    await outside.reload();
    await expect(outside.getByRole("heading", { name: title })).toHaveCount(0);
    await outside.goto(`/articles/${article.id}`);
    await expect(outside.getByRole("heading", { name: /not here|not found|nothing here/i })).toBeVisible();
    const listed = await viewer.api.get<{ items: { id: string }[] }>("/articles?limit=100");
    expect(listed.items.map(({ id }) => id)).not.toContain(article.id);
    const found = await viewer.api.get<{ items: unknown[] }>(`/claims?article=${article.id}`);
    expect(found.items).toEqual([]);
  });

  await test.step("whoever is named works on as before", async () => {
    const inside = await signInAs("checker", "/articles");
    await expect(inside.getByRole("link", { name: title, exact: true })).toBeVisible();
    await inside.getByRole("link", { name: title, exact: true }).click();
    await expect(inside.getByRole("heading", { name: title })).toBeVisible();
  });

  await test.step("opened again it is everybody's", async () => {
    await page.getByRole("checkbox", { name: "Restricted" }).uncheck();
    await page.getByRole("button", { name: "Save who may see it" }).click();
    await expect(page.getByText("The article is open to the whole desk.")).toBeVisible();
    await outside.goto(`/articles/${article.id}`);
    await expect(outside.getByRole("heading", { name: title })).toBeVisible();
  });
});
