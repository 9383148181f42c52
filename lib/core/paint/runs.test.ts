import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PaintSpan, paintRuns } from "@/lib/core/paint/runs";

const length = 60;
const spans = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    start: fc.integer({ min: -5, max: length + 5 }),
    end: fc.integer({ min: -5, max: length + 5 }),
  }),
  { maxLength: 9 },
);

function idsAt(place: number, claims: readonly PaintSpan[]): string[] {
  return [...new Set(claims.filter((s) => s.start <= place && place < s.end).map((s) => s.id))].sort();
}

describe("painting claims on a text", () => {
  test("every character is painted exactly once", () => {
    fc.assert(
      fc.property(spans, (claims) => {
        const runs = paintRuns(length, claims);
        expect(runs[0]?.start).toBe(0);
        expect(runs.at(-1)?.end).toBe(length);
        for (const [index, run] of runs.entries()) {
          expect(run.end).toBeGreaterThan(run.start);
          if (index > 0) expect(run.start).toBe(runs[index - 1]?.end);
        }
      }),
    );
  });

  test("a run names exactly the claims that its characters belong to", () => {
    fc.assert(
      fc.property(spans, (claims) => {
        for (const run of paintRuns(length, claims)) {
          expect([...run.ids].sort()).toEqual(idsAt(run.start, claims));
          expect([...run.ids].sort()).toEqual(idsAt(run.end - 1, claims));
        }
      }),
    );
  });

  test("neighbouring runs differ, so nothing is cut without need", () => {
    fc.assert(
      fc.property(spans, (claims) => {
        const runs = paintRuns(length, claims);
        for (const [index, run] of runs.entries()) {
          if (index > 0) expect(run.ids).not.toEqual(runs[index - 1]?.ids);
        }
      }),
    );
  });

  test.each<[string, PaintSpan[], [number, number, string][]]>([
    ["an unmarked text is one run", [], [[0, 10, ""]]],
    [
      "a claim within another makes a run with both, the outer one first",
      [
        { id: "inner", start: 4, end: 6 },
        { id: "outer", start: 2, end: 8 },
      ],
      [
        [0, 2, ""],
        [2, 4, "outer"],
        [4, 6, "outer,inner"],
        [6, 8, "outer"],
        [8, 10, ""],
      ],
    ],
    [
      "claims that touch do not overlap",
      [
        { id: "first", start: 0, end: 5 },
        { id: "second", start: 5, end: 10 },
      ],
      [
        [0, 5, "first"],
        [5, 10, "second"],
      ],
    ],
  ])("%s", (_, claims, expected) => {
    expect(paintRuns(10, claims).map((run) => [run.start, run.end, run.ids.join()])).toEqual(expected);
  });

  test("an empty text has no runs", () => {
    expect(paintRuns(0, [{ id: "a", start: 0, end: 4 }])).toEqual([]);
  });
});
