import fc from "fast-check";
import { expect, test } from "vitest";
import { alignKeys, longestChain } from "@/lib/core/anchor/align";

const keys = fc.array(fc.nat(6), { maxLength: 60 }).map((list) => Int32Array.from(list));

test("partners are equal, in order, and no item has two", () => {
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      let last = -1;
      alignKeys(a, b).forEach((other, at) => {
        if (other < 0) return;
        expect(a[at]).toBe(b[other]);
        expect(other).toBeGreaterThan(last);
        last = other;
      });
    }),
  );
});

test("one edit in a long text leaves all else paired, even where every word stands many times", () => {
  const a = Int32Array.from({ length: 40_000 }, (_, at) => at % 97);
  const b = Int32Array.from([...a.subarray(0, 500), 1_000, ...a.subarray(501, 30_000), ...a.subarray(30_002)]);
  expect(alignKeys(a, b).filter((other) => other < 0).length).toBeLessThanOrEqual(6);
});

test("a text pasted behind itself is paired with its first copy", () => {
  const a = Int32Array.from({ length: 300 }, (_, at) => at);
  expect([...alignKeys(a, Int32Array.from([...a, ...a]))]).toEqual([...a]);
});

test("the longest chain rises on both sides", () => {
  expect(
    longestChain([
      [0, 5],
      [1, 1],
      [2, 2],
      [3, 0],
      [4, 3],
    ]),
  ).toEqual([
    [1, 1],
    [2, 2],
    [4, 3],
  ]);
  expect(longestChain([])).toEqual([]);
});
