import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type VerdictPair } from "@/lib/core/review/agreement";

/** Rows are the first checker's verdicts, columns the second one's. */
function fromTable(table: readonly (readonly number[])[]): VerdictPair[] {
  return table.flatMap((row, first) =>
    row.map((count, second) => ({ first: `v${first}`, second: `v${second}`, count })),
  );
}

describe("tables whose kappa is known", () => {
  test.each([
    [
      "fifty proposals, read twice",
      [
        [20, 5],
        [10, 15],
      ],
      70,
      0.4,
    ],
    [
      "sixty in a hundred, unevenly used",
      [
        [45, 15],
        [25, 15],
      ],
      60,
      0.1304,
    ],
    [
      "sixty in a hundred, evenly used",
      [
        [25, 35],
        [5, 35],
      ],
      60,
      0.2593,
    ],
    // Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1: 0.68.
    [
      "a hundred diagnoses in three classes",
      [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      89,
      0.6765,
    ],
    [
      "agreement on everything",
      [
        [7, 0],
        [0, 3],
      ],
      100,
      1,
    ],
    [
      "agreement on nothing",
      [
        [0, 5],
        [5, 0],
      ],
      0,
      -1,
    ],
    [
      "no more than chance",
      [
        [25, 25],
        [25, 25],
      ],
      50,
      0,
    ],
  ])("%s", (_name, table, percent, kappa) => {
    const found = agreementOf(fromTable(table));
    expect(found.percent).toBeCloseTo(percent, 10);
    expect(found.kappa).toBeCloseTo(kappa, 4);
  });
});

test("two who only ever gave one verdict agree wholly, and kappa says nothing", () => {
  expect(agreementOf(fromTable([[12]]))).toEqual({ pairs: 12, agreed: 12, percent: 100, kappa: null });
});

test("without a pair there is nothing to say", () => {
  expect(agreementOf([])).toEqual({ pairs: 0, agreed: 0, percent: null, kappa: null });
});

const verdict = fc.constantFrom("confirmed", "incorrect", "misleading", "disputed");
const manyPairs = fc.array(fc.record({ first: verdict, second: verdict, count: fc.integer({ min: 1, max: 500 }) }), {
  minLength: 1,
});

test("whatever the table, kappa lies between -1 and 1, is 1 only for full agreement, and does not care who came first", () => {
  fc.assert(
    fc.property(manyPairs, (pairs) => {
      const found = agreementOf(pairs);
      const turned = agreementOf(pairs.map(({ first, second, count }) => ({ first: second, second: first, count })));
      expect(turned).toEqual(found);
      if (found.kappa === null) {
        expect(found.agreed).toBe(found.pairs);
        return;
      }
      expect(found.kappa).toBeGreaterThanOrEqual(-1);
      expect(found.kappa).toBeLessThanOrEqual(1);
      expect(found.kappa === 1).toBe(found.agreed === found.pairs);
    }),
  );
});
