import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageTotals, coverageWith } from "@/lib/core/paint/coverage";
import type { CoverageRun } from "@/lib/core/view/article-view";

const before: CoverageRun[] = [
  { start: 0, end: 10, class: "claimed" },
  { start: 10, end: 20, class: "not_looked_at" },
  { start: 20, end: 30, class: "set_aside" },
];

test.each([
  ["a new claim takes in what nobody had looked at", [[false, 12, 18]], "0-12 n, 12-18 c, 18-20 n, 20-30 s"],
  ["a dismissed claim leaves its words dismissed", [[true, 0, 10]], "0-10 d, 10-20 n, 20-30 s"],
  [
    "words under a living and a dismissed claim are claimed",
    [
      [true, 0, 10],
      [false, 4, 10],
    ],
    "0-4 d, 4-10 c, 10-20 n, 20-30 s",
  ],
  ["a claim may be made in what was set aside", [[false, 25, 30]], "0-20 n, 20-25 s, 25-30 c"],
] as const)("%s", (_, claims, expected) => {
  const runs = coverageWith(
    before,
    claims.map(([dismissed, start, end]) => ({ dismissed, spans: [[start, end]] })),
  );
  expect(runs.map((run) => `${run.start}-${run.end} ${run.class[0]}`).join(", ")).toBe(expected);
});

test("every character is in exactly one class, whatever the claims", () => {
  const claim = fc.record({
    dismissed: fc.boolean(),
    spans: fc.array(fc.tuple(fc.nat(35), fc.nat(35)), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const totals = coverageTotals(coverageWith(before, claims));
      expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(30);
    }),
  );
});
