import { describe, expect, test } from "vitest";
import type { Located } from "@/lib/core/anchor/locate";
import type { MaterialChange } from "@/lib/core/anchor/material-change";
import { carryChange } from "@/lib/core/article/carry-change";

const TEXT = "At least 40 were hurt.";
const whole = { start: 0, end: TEXT.length };
const anchored: Located = {
  id: "a",
  state: "anchored",
  ...whole,
  spans: [whole],
  place: "found",
  candidates: [],
  changes: [],
  edited: false,
  reason: null,
};
const change = (from: string, to: string): MaterialChange => ({ kind: "number", from, to, reason: `${from} → ${to}` });
const changed = (from: string, to: string): Located => ({
  ...anchored,
  state: "changed",
  changes: [change(from, to)],
  reason: `${from} → ${to}`,
});
const outcome = (unconfirmed: readonly MaterialChange[], place: Located) => {
  const { state, reason } = carryChange({ bound: null, unconfirmed }, place, TEXT);
  return [state, reason];
};

describe("a change that nobody confirmed", () => {
  test("stays one when a later text leaves the words alone", () => {
    expect(outcome([change("40", "29")], anchored)).toEqual(["changed", "40 → 29"]);
  });

  test("and the next one are told as one", () => {
    expect(outcome([change("40", "29")], changed("29", "31"))).toEqual(["changed", "40 → 31"]);
  });

  test("is none when the text goes back to what it was", () => {
    expect(outcome([change("40", "29")], changed("29", "40"))).toEqual(["anchored", null]);
  });

  test("is told beside another one", () => {
    expect(outcome([change("40", "29")], changed("3", "4"))).toEqual(["changed", "40 → 29; 3 → 4"]);
  });

  test("does not hide that the words are gone", () => {
    const gone: Located = { ...anchored, state: "detached", place: "none", spans: [], start: 0, end: 0 };
    expect(outcome([change("40", "29")], gone)).toEqual(["detached", null]);
  });
});

describe("words that were approved", () => {
  test("are compared with those of now, however small each edit on the way was", () => {
    const drifted = carryChange({ bound: "At least 50 were hurt.", unconfirmed: [] }, anchored, TEXT);
    expect(drifted.state).toBe("changed");
    expect(drifted.changes.length).toBeGreaterThan(0);
  });

  test("hold when they differ in a mark only", () => {
    expect(carryChange({ bound: "At least 40 were hurt", unconfirmed: [] }, anchored, TEXT)).toBe(anchored);
  });
});
