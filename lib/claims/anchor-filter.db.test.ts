import { expect, test } from "vitest";
import { importArticle } from "@/lib/articles/import-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const FIRST = "The crossing takes 25 minutes.\n\nFares rose by 4 percent in January.\n\nThe port was built in 1904.";

test("claims are listed by what became of their words in the newer text", async () => {
  const { id, version } = await execute(importArticle, desk().checker, { text: FIRST });
  const text = FIRST.replace("4 percent", "6 percent").replace("\n\nThe port was built in 1904.", "");
  await execute(reviseArticle, desk().checker, { id, version, text });
  const quotes = async (anchor: string) =>
    (await ask(listClaims, desk().viewer, { article: id, anchor })).items.map((claim) => claim.quote);
  expect(await quotes("changed")).toEqual([expect.stringContaining("Fares rose")]);
  expect(await quotes("detached")).toEqual([expect.stringContaining("built in 1904")]);
  expect((await quotes("changed,detached")).length).toBe(2);
  expect(await quotes("anchored")).toEqual([expect.stringContaining("25 minutes")]);
});
