import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf } from "@/lib/core/article/coverage";
import { type Explained, explainCoverage } from "@/lib/core/article/explain-coverage";

const why = (reason: string) => ({ claimId: null, dismissalId: null, reason, note: null, by: null });
const span = fc.tuple(fc.nat(70), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 }));
const spans = fc.array(span, { maxLength: 6 });
const explained: fc.Arbitrary<Explained[]> = fc.array(
  fc.tuple(span, fc.constantFrom("a", "b", "c")).map(([at, reason]) => ({ ...at, why: why(reason) })),
  { maxLength: 6 },
);
const sentences = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 12 })), { maxLength: 6 }).map((parts) => {
  let at = 0;
  return parts.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});
const input = fc.record({
  text: fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), minLength: 80, maxLength: 90 }),
  claimed: spans,
  dismissed: explained,
  setAside: explained,
  sentences,
});

test("every character is in exactly one stretch, of the class that it has without the reasons", () => {
  fc.assert(
    fc.property(input, (one) => {
      const { items } = explainCoverage(one);
      expect(items.map((run) => one.text.slice(run.start, run.end)).join("")).toBe(one.text);
      const plain = coverageOf(one);
      for (const run of items) {
        expect(run.end).toBeGreaterThan(run.start);
        const whole = plain.find((other) => other.start <= run.start && run.end <= other.end);
        expect(whole?.class).toBe(run.class);
        expect(run.why !== null).toBe(run.class === "dismissed" || run.class === "set_aside");
      }
    }),
  );
});

test("the totals add up to the text and to its sentences", () => {
  fc.assert(
    fc.property(input, (one) => {
      const amounts = Object.values(explainCoverage(one).totals);
      expect(amounts.reduce((sum, amount) => sum + amount.characters, 0)).toBe(one.text.length);
      const inside = one.sentences.filter((sentence) => sentence.start < one.text.length);
      expect(amounts.reduce((sum, amount) => sum + amount.sentences, 0)).toBe(inside.length);
    }),
  );
});

test("two sentences that were dismissed for two reasons are two stretches", () => {
  const text = "One of 1. Two of 2. Three.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const { items, totals } = explainCoverage({
    text,
    sentences: [at("One of 1."), at("Two of 2."), at("Three.")],
    claimed: [],
    dismissed: [
      { ...at("Two"), why: why("opinion") },
      { ...at("One"), why: why("boilerplate") },
    ],
    setAside: [],
  });
  expect(items.map((run) => [text.slice(run.start, run.end), run.why?.reason ?? run.class])).toEqual([
    ["One of 1. ", "boilerplate"],
    ["Two of 2. ", "opinion"],
    ["Three.", "not_looked_at"],
  ]);
  expect(totals.dismissed).toEqual({ characters: 20, sentences: 2 });
  expect(totals.not_looked_at).toEqual({ characters: 6, sentences: 1 });
});
