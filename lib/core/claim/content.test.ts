import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimContent, canonicalContent, contentDifferences } from "@/lib/core/claim/content";

const words = fc.oneof(fc.constant(null), fc.string({ maxLength: 8 }), fc.constantFrom('"', "[", "null", ",", "]"));
const link = fc.record({
  id: fc.uuid(),
  sourceId: fc.uuid(),
  facet: fc.constantFrom("content", "attribution"),
  stance: fc.constantFrom("supports", "contradicts"),
  excerpt: words,
  locator: words,
  sourceType: fc.constantFrom("report", "dataset"),
  grade: fc.constantFrom("primary", "secondary"),
  independenceGroup: words,
  url: words,
});
const content: fc.Arbitrary<ClaimContent> = fc.record({
  text: fc.string({ maxLength: 8 }),
  quote: fc.string({ maxLength: 8 }),
  verdict: words,
  attributionVerdict: words,
  verdictNote: words,
  correction: words,
  evidence: fc.uniqueArray(link, { selector: (e) => e.id, maxLength: 3 }),
});

test("the order in which evidence was added does not matter", () => {
  fc.assert(
    fc.property(content, (one) => {
      const turned = { ...one, evidence: [...one.evidence].reverse() };
      expect(canonicalContent(turned)).toBe(canonicalContent(one));
    }),
  );
});

test("different contents are written differently, down to the last field of the last link", () => {
  const sorted = (one: ClaimContent) => ({
    ...one,
    evidence: [...one.evidence].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  fc.assert(
    fc.property(content, content, (one, other) => {
      const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(canonicalContent(one) === canonicalContent(other)).toBe(same);
    }),
  );
  fc.assert(
    fc.property(
      content,
      link,
      fc.constantFrom(...(["text", "quote", "verdict", "attributionVerdict", "verdictNote", "correction"] as const)),
      (one, added, field) => {
        expect(canonicalContent({ ...one, [field]: `${one[field]}!` })).not.toBe(canonicalContent(one));
        const more = { ...one, evidence: [...one.evidence, added] };
        expect(canonicalContent(more)).not.toBe(canonicalContent(one));
        for (const part of [
          "stance",
          "excerpt",
          "locator",
          "grade",
          "sourceType",
          "independenceGroup",
          "url",
          "facet",
          "sourceId",
        ] as const) {
          const changed = { ...one, evidence: [...one.evidence, { ...added, [part]: `${added[part]}!` }] };
          expect(canonicalContent(changed)).not.toBe(canonicalContent(more));
        }
      },
    ),
  );
});

test("nothing and an empty text are two things", () => {
  const base = {
    text: "a",
    quote: "a",
    verdict: null,
    attributionVerdict: null,
    verdictNote: null,
    correction: null,
    evidence: [],
  };
  expect(canonicalContent(base)).not.toBe(canonicalContent({ ...base, verdictNote: "" }));
});

test("what differs from what was signed is named field by field, and nothing else is", () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      const [a, b] = [canonicalContent(one), canonicalContent(other)];
      expect(contentDifferences(a, a)).toEqual([]);
      expect(contentDifferences(a, b).length > 0).toBe(a !== b);
    }),
  );
});

test("evidence that was added, withdrawn or changed is named by its id and never by its words", () => {
  const plain = { verdict: null, attributionVerdict: null, verdictNote: null, correction: null };
  const base = { text: "40 were hurt.", quote: "40 were hurt", ...plain };
  const link = { sourceId: "s", facet: "content", stance: "supports", locator: null, sourceType: "report" };
  const more = { grade: "primary", independenceGroup: null, url: "https://secret.example" };
  const of = (quote: string, evidence: readonly (readonly [string, string])[]) =>
    canonicalContent({
      ...{ ...base, quote },
      evidence: evidence.map(([id, excerpt]) => ({ ...link, ...more, id, excerpt })),
    });
  const signed = of("40 were hurt", [
    ["a", "forty"],
    ["b", "forty"],
  ]);
  const now = of("29 were hurt", [
    ["b", "29"],
    ["c", "29"],
  ]);
  expect(contentDifferences(signed, now)).toEqual([
    { field: "quote", from: "40 were hurt", to: "29 were hurt", evidenceId: null },
    { field: "evidence", from: "cited", to: null, evidenceId: "a" },
    { field: "evidence", from: "as signed", to: "changed", evidenceId: "b" },
    { field: "evidence", from: null, to: "cited", evidenceId: "c" },
  ]);
});
