import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { getView, listViews } from "@/lib/search/queries";
import { changeView, removeView, saveView } from "@/lib/search/save-view";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const names = async (who: Actor, screen?: "claims" | "articles" | "sources") =>
  (await ask(listViews, who, screen ? { screen } : {})).items.map(({ name }) => name);

test("a view of one's own is there for oneself, and for nobody else", async () => {
  const view = await execute(saveView, desk().checker, {
    ...{ screen: "claims", name: "Figures of mine", query: "?assignee=me&type=number&cursor=abc" },
  });
  expect(view).toMatchObject({ query: "assignee=me&type=number", shared: false, version: 1 });
  expect(await names(desk().checker, "claims")).toContain("Figures of mine");
  expect(await names(desk().checker, "articles")).not.toContain("Figures of mine");
  expect(await names(desk().editor)).not.toContain("Figures of mine");
  await expect(ask(getView, desk().editor, { id: view.id })).rejects.toMatchObject({ code: "not_found" });
  const change = { id: view.id, version: view.version, name: "Mine now" };
  await expect(execute(changeView, desk().editor, change)).rejects.toMatchObject({ code: "not_found" });
});

test("a shared view is everybody's to look at, and its maker's to change", async () => {
  const view = await execute(saveView, desk().checker, {
    ...{ screen: "articles", name: "Being checked", query: "status=checking", shared: true },
  });
  expect(await names(desk().viewer, "articles")).toContain("Being checked");
  const { id, version } = view;
  await expect(execute(changeView, desk().editor, { id, version, name: "Other" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const changed = await execute(changeView, desk().checker, { id, version, shared: false });
  expect(changed).toMatchObject({ shared: false, version: 2, name: "Being checked" });
  expect(await names(desk().viewer, "articles")).not.toContain("Being checked");
  await expect(execute(changeView, desk().checker, { id, version, name: "Late" })).rejects.toMatchObject({
    code: "stale",
  });
});

test("an admin takes a shared view away; another newsroom never sees it", async () => {
  const { id, version } = await execute(saveView, desk().editor, {
    ...{ screen: "sources", name: "Datasets", query: "type=dataset", shared: true },
  });
  const elsewhere = await buildNewsroom();
  expect(await names(elsewhere.admin)).toEqual([]);
  await expect(execute(removeView, elsewhere.admin, { id, version })).rejects.toMatchObject({ code: "not_found" });
  await execute(removeView, desk().admin, { id, version });
  expect(await names(desk().editor)).not.toContain("Datasets");
});

test("a viewer keeps views of his own, and is told who shares", async () => {
  const view = { screen: "claims", name: "Verified", query: "verified=true" } as const;
  await execute(saveView, desk().viewer, view);
  await expect(execute(saveView, desk().viewer, { ...view, name: "For all", shared: true })).rejects.toThrow(
    "Editors, checkers and admins share views",
  );
});

test("two views of one list have two names", async () => {
  const view = { screen: "claims", name: "Twice", query: "" } as const;
  await execute(saveView, desk().writer, view);
  await expect(execute(saveView, desk().writer, view)).rejects.toThrow("a view called “Twice” here already");
  await execute(saveView, desk().writer, { ...view, screen: "sources" });
});
