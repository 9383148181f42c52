import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoverageInput, coverageOf } from "@/lib/core/article/coverage";

const EMPTY: CoverageInput = { text: "", claimed: [], dismissed: [], setAside: [], sentences: [] };
const spans = fc.array(
  fc.tuple(fc.nat(70), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 })),
  { maxLength: 6 },
);
/** Sentences as they come: in order and not overlapping. */
const sentences = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 12 })), { maxLength: 6 }).map((parts) => {
  let at = 0;
  return parts.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});
const input: fc.Arbitrary<CoverageInput> = fc.record({
  text: fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 80 }),
  claimed: spans,
  dismissed: spans,
  setAside: spans,
  sentences,
});

test("every character is in exactly one run, in order, whatever overlaps", () => {
  fc.assert(
    fc.property(input, (one) => {
      const runs = coverageOf(one);
      expect(runs.map((run) => one.text.slice(run.start, run.end)).join("")).toBe(one.text);
      let at = 0;
      for (const [index, run] of runs.entries()) {
        expect(run.start).toBe(at);
        expect(run.end).toBeGreaterThan(run.start);
        expect(run.class).not.toBe(runs[index - 1]?.class);
        at = run.end;
      }
      expect(at).toBe(one.text.length);
    }),
  );
});

test("a character of a claim is claimed, whatever else lies over it", () => {
  fc.assert(
    fc.property(input, (one) => {
      const runs = coverageOf(one);
      const classAt = (at: number) => runs.find((run) => run.start <= at && at < run.end)?.class;
      for (const { start, end } of one.claimed) {
        for (let at = start; at < Math.min(end, one.text.length); at += 1) expect(classAt(at)).toBe("claimed");
      }
      for (const [at, character] of [...one.text].entries()) {
        const covered = [...one.claimed, ...one.dismissed, ...one.setAside].some((s) => s.start <= at && at < s.end);
        if (classAt(at) === "not_looked_at" && character.trim() !== "") expect(covered).toBe(false);
      }
    }),
  );
});

describe("a text of three sentences", () => {
  const text = "One of 1. Two of 2. Three of 3.";
  const three = [
    { start: 0, end: 9 },
    { start: 10, end: 19 },
    { start: 20, end: 31 },
  ];
  const classes = (over: Partial<CoverageInput>) =>
    coverageOf({ ...EMPTY, text, sentences: three, ...over }).map((run) => [text.slice(run.start, run.end), run.class]);

  test("of which nothing is claimed was not looked at", () => {
    expect(classes({})).toEqual([[text, "not_looked_at"]]);
  });

  test("is claimed sentence by sentence, with the blank behind", () => {
    expect(classes({ claimed: [{ start: 14, end: 18 }] })).toEqual([
      ["One of 1. ", "not_looked_at"],
      ["Two of 2. ", "claimed"],
      ["Three of 3.", "not_looked_at"],
    ]);
  });

  test("shows a claim over a dismissed one over what is set aside", () => {
    expect(
      classes({
        claimed: [{ start: 0, end: 3 }],
        dismissed: [{ start: 0, end: 19 }],
        setAside: [{ start: 0, end: 31 }],
      }),
    ).toEqual([
      ["One of 1.", "claimed"],
      [" Two of 2.", "dismissed"],
      [" Three of 3.", "set_aside"],
    ]);
  });

  test("is nothing when it is empty", () => {
    expect(coverageOf(EMPTY)).toEqual([]);
  });
});
