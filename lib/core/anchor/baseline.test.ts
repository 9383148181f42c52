import { expect, test } from "vitest";
import type { EditCase } from "@/lib/core/anchor/__fixtures__/edit-case";
import { EDITS_HELD_BACK } from "@/lib/core/anchor/__fixtures__/edits-held-back";
import { EDITS_OF_DATES } from "@/lib/core/anchor/__fixtures__/edits-of-dates";
import { EDITS_OF_FIGURES } from "@/lib/core/anchor/__fixtures__/edits-of-figures";
import { EDITS_OF_MEANING } from "@/lib/core/anchor/__fixtures__/edits-of-meaning";
import { EDITS_OF_NAMES } from "@/lib/core/anchor/__fixtures__/edits-of-names";
import { EDITS_OF_ORDER } from "@/lib/core/anchor/__fixtures__/edits-of-order";
import { EDITS_OF_TYPOGRAPHY } from "@/lib/core/anchor/__fixtures__/edits-of-typography";
import { type Fault, judge, type Ruling } from "@/lib/core/anchor/__fixtures__/judge";

const SUITES: readonly (readonly [string, readonly EditCase[]])[] = [
  ["figures", EDITS_OF_FIGURES],
  ["dates", EDITS_OF_DATES],
  ["names and speakers", EDITS_OF_NAMES],
  ["meaning", EDITS_OF_MEANING],
  ["order", EDITS_OF_ORDER],
  ["typography", EDITS_OF_TYPOGRAPHY],
  ["all sorts, held back", EDITS_HELD_BACK],
];

const NEVER: readonly Fault[] = ["fact changed but kept", "sits on other words"];

function told({ fault, name, claim, wanted, got }: Ruling): string {
  return `${fault}: ${name} (${claim}): wanted ${wanted}, got ${got}`;
}

test.each(SUITES)("after edits of %s every claim stands on its words or says that it does not", (name, cases) => {
  const rulings = cases.flatMap(judge);
  const wrong = rulings.filter(({ fault }) => fault !== null);
  process.stdout.write(`${name}: ${rulings.length - wrong.length} of ${rulings.length} claims as expected\n`);
  expect(wrong.filter(({ fault }) => fault !== null && NEVER.includes(fault)).map(told)).toEqual([]);
  expect(wrong.length / rulings.length, wrong.map(told).join("\n")).toBeLessThanOrEqual(0.05);
});

test("the suites hold what they promise: at least 200 edits, no two with the same name", () => {
  const names = SUITES.flatMap(([, cases]) => cases.map((edit) => edit.name));
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
