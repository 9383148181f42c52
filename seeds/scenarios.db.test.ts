import { beforeAll, expect, test } from "vitest";
import { extract } from "@/lib/core/extract/extract";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { allScenarios } from "@/seeds/all-scenarios";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { longText } from "@/seeds/scenarios/long-article";
import { testDesk } from "@/tests/support/desk";

testDesk();
// The story is told about the claims that are really found. The next file that sits down at a desk sets the plain ones again.
beforeAll(() => setExtractionRunner(async (text) => extract(text)));

test("every scenario has a name and a newsroom of its own", () => {
  expect(new Set(allScenarios.map((scenario) => scenario.name)).size).toBe(allScenarios.length);
  expect(new Set(allScenarios.map((scenario) => scenario.newsroom)).size).toBe(allScenarios.length);
});

// The two big ones take many seconds; they read themselves back when they are seeded.
const BIG = ["long-article", "busy-desk"];

test.each(
  allScenarios.filter((scenario) => !BIG.includes(scenario.name)).map((scenario) => [scenario.name, scenario] as const),
)("%s comes out as meant, and leads somewhere", { timeout: 60_000 }, async (_name, scenario) => {
  const sights = await scenario.build(await buildNewsroom());
  expect(sights.length).toBeGreaterThan(0);
  for (const { path } of sights) expect(path).toMatch(/^\//);
});

test("the long text is as long as an article may be, and the same each time", () => {
  expect(longText()).toHaveLength(1_000_000);
  expect(longText()).toBe(longText());
  expect(longText(1_000)).toHaveLength(1_000);
});
