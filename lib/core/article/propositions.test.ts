import { describe, expect, test } from "vitest";
import type { Located } from "@/lib/core/anchor/locate";
import { choosePropositions } from "@/lib/core/article/propositions";
import type { Extraction } from "@/lib/core/extract/contract";
import { plainExtraction } from "@/tests/support/plain-extraction";

function at(id: string, text: string, words: string, over: Partial<Located> = {}): Located {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...{ id, state: "anchored", ...span, spans: [span], place: "found" },
    ...{ candidates: [], changes: [], edited: false, reason: null },
    ...over,
  };
}

/** What is proposed of a newer text, each by its words; a sentence is a line. */
async function proposed(
  older: string,
  newer: string,
  places: readonly Located[] = [],
  more: { readonly dismissed?: readonly string[]; readonly found?: (found: Extraction) => Extraction } = {},
): Promise<string[]> {
  const before = { text: older, ...(await plainExtraction(older)) };
  const plain = await plainExtraction(newer);
  const found = more.found?.(plain) ?? plain;
  const dismissed = new Set(more.dismissed ?? []);
  return choosePropositions({ before, text: newer, found, places, dismissed }).proposals.map((one) => one.claim.quote);
}

describe("what a newer text says", () => {
  test("is proposed where no sentence of the older text says it", async () => {
    expect(await proposed("One of 1.", "One of 1.\nTwo of 2.")).toEqual(["Two of 2."]);
  });

  test("is not proposed where the sentence only stands elsewhere now, or among other blanks", async () => {
    expect(await proposed("One of 1.\nTwo of 2.", "Two of  2.\nOne of 1.")).toEqual([]);
  });

  test("is proposed once more where it is said once more, at the copy that no claim stands on", async () => {
    const newer = "One of 1.\nTwo.\nOne of 1.";
    const second = { start: 15, end: 24 };
    const place = at("a", newer, "One of 1.", { ...second, spans: [second] });
    expect(await proposed("One of 1.", newer, [place])).toEqual(["One of 1.", "Two."]);
  });

  test("is not proposed where an old claim stands on changed words", async () => {
    const newer = "One of 9.";
    expect(await proposed("One of 1.", newer, [at("a", newer, newer, { state: "changed" })])).toEqual([]);
  });

  test("is proposed where a dismissed claim said something else", async () => {
    const newer = "One of 9.";
    const places = [at("a", newer, newer, { state: "changed" })];
    expect(await proposed("One of 1.", newer, places, { dismissed: ["a"] })).toEqual([newer]);
  });

  test("is not proposed where an old claim may stand", async () => {
    const newer = "One of 9.\nOne of 8.";
    const candidates = [
      { start: 0, end: 9 },
      { start: 10, end: 19 },
    ];
    const lost = at("a", newer, "", { state: "ambiguous", place: "none", spans: [], candidates });
    expect(await proposed("One of 1.", newer, [lost])).toEqual([]);
  });

  test("is proposed where a clause was put into a claim's sentence", async () => {
    const newer = "A man, who was 52, was killed.";
    const clause = { start: 7, end: 17 };
    const withClause = (found: Extraction): Extraction => {
      const [first] = found.claims;
      return first
        ? { ...found, claims: [first, { ...first, ...clause, spans: [clause], quote: "who was 52" }] }
        : found;
    };
    expect(await proposed("A man was killed.", newer, [at("a", newer, newer)], { found: withClause })).toEqual([
      "who was 52",
    ]);
  });
});

test("a repeat points to the old claim that it repeats", async () => {
  const newer = "One of 1.\nOnce more: one of 1.";
  const found = await plainExtraction(newer);
  const claims = found.claims.map((claim, index) => ({ ...claim, sameAs: index === 1 ? 0 : null }));
  const { proposals } = choosePropositions({
    before: { text: "One of 1.", ...(await plainExtraction("One of 1.")) },
    text: newer,
    found: { ...found, claims },
    places: [at("old", newer, "One of 1.")],
    dismissed: new Set(),
  });
  expect(proposals.map((one) => [one.repeats, one.repeatsClaim])).toEqual([[null, "old"]]);
});

test("the engine's wording is offered for a claim whose words changed, and for no other", async () => {
  const newer = "One of 9.\nTwo of 2.";
  const places = [at("a", newer, "One of 9.", { state: "changed" }), at("b", newer, "Two of 2.")];
  const found = await plainExtraction(newer);
  const before = { text: "One of 1.", ...(await plainExtraction("One of 1.")) };
  const { wordings } = choosePropositions({ before, text: newer, found, places, dismissed: new Set() });
  expect([...wordings]).toEqual([["a", "One of 9."]]);
});
