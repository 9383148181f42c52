import { expect, test } from "vitest";
import { importArticle } from "@/lib/articles/import-article";
import { previewExtraction } from "@/lib/articles/preview-extraction";
import { getPasses, turnPass } from "@/lib/articles/turn-pass";
import { ask, execute } from "@/lib/boundary/execute";
import { passOf } from "@/lib/core/extract/claim-pass";
import { extract } from "@/lib/core/extract/extract";
import { describeEvent } from "@/lib/core/history/describe";
import { listEvents } from "@/lib/history/queries";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";
import { plainExtraction } from "@/tests/support/plain-extraction";

const desk = testDesk();
const TEXT =
  "Storm closes port of Selby\n\nA storm closed the port of Selby on Monday. Harbour director Ana Silva said that 40 boats sank in the old basin.";
const passes = () => ask(getPasses, desk().viewer, {});
const rateOf = async (pass: string) => (await passes()).passes.find((row) => row.pass === pass);
const turn = async (pass: string, on: boolean, by = desk().admin) =>
  execute(turnPass, by, { pass, on, version: (await passes()).version });
const foundNow = async () =>
  (await execute(previewExtraction, desk().checker, { text: TEXT })).claims.map((claim) => passOf(claim.passes));

test("a pass that is turned off proposes nothing in new texts, and does again when it is turned on", async () => {
  // Tests read texts in a plain way; here the passes themselves matter.
  setExtractionRunner(async (text) => extract(text));
  expect(new Set(await foundNow())).toEqual(new Set(["clauses", "attribution", "roles"]));
  await turn("roles", false);
  expect((await rateOf("roles"))?.on).toBe(false);
  expect(new Set(await foundNow())).toEqual(new Set(["clauses", "attribution"]));
  const before = (await rateOf("roles"))?.proposed;
  await execute(importArticle, desk().checker, { title: "Storm", text: TEXT });
  expect((await rateOf("roles"))?.proposed).toBe(before);
  await turn("roles", true);
  expect(new Set(await foundNow())).toEqual(new Set(["clauses", "attribution", "roles"]));
  const { items } = await ask(listEvents, desk().admin, { type: "passes.changed" });
  expect(items.map((event) => describeEvent(event.type, event.payload))).toContainEqual(
    expect.stringContaining("turned off who somebody is"),
  );
  setExtractionRunner(plainExtraction);
});

test("what was taken on and what was dismissed is counted for the pass that proposed it", async () => {
  const total = async () => (await passes()).passes.reduce((sum, row) => sum + row.proposed, 0);
  const sums = async () =>
    (await passes()).passes.map((row) => row.waiting + row.accepted + row.edited + row.dismissed === row.proposed);
  const before = await total();
  await buildClaim(desk(), { status: "proposed" });
  await buildClaim(desk(), { status: "dismissed" });
  expect(await total()).toBeGreaterThan(before);
  expect(await sums()).toEqual([true, true, true]);
});

test("an admin turns passes and nobody else; two at once do not overwrite each other", async () => {
  expect(await codeOf(turn("roles", false, desk().editor))).toBe("forbidden");
  const { version } = await passes();
  const change = (pass: string) => execute(turnPass, desk().admin, { pass, on: false, version });
  expect((await Promise.all([codeOf(change("roles")), codeOf(change("clauses"))])).sort()).toEqual(["done", "stale"]);
  await turn("roles", true);
  await turn("clauses", true);
});

test("what is no pass is refused", async () => {
  expect(await codeOf(turn("horoscope", false))).toBe("invalid");
});
