import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes } from "@/lib/core/paint/lanes";

const claims = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index) => ({ id: `c${index}`, start, end: start + length })));

test("claims that share a character lie in different lanes while there are lanes", () => {
  fc.assert(
    fc.property(claims, (spans) => {
      const lanes = assignLanes(spans, spans.length + 1);
      for (const a of spans) {
        for (const b of spans) {
          if (a.id !== b.id && a.start < b.end && b.start < a.end) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
        }
      }
    }),
  );
});

test("no lane lies deeper than the last one", () => {
  fc.assert(
    fc.property(claims, (spans) => {
      for (const lane of assignLanes(spans, 3).values()) expect(lane).toBeLessThanOrEqual(2);
    }),
  );
});

test("claims one after the other all lie nearest to the words", () => {
  const spans = [
    { id: "a", start: 0, end: 5 },
    { id: "b", start: 5, end: 9 },
    { id: "c", start: 12, end: 20 },
  ];
  expect([...assignLanes(spans).values()]).toEqual([0, 0, 0]);
});
