import { expect, test } from "vitest";
import type { ExtractedClaim } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";

function claims(text: string): ExtractedClaim[] {
  return extract(text).claims;
}

/** The words that carry each claim, in order. */
function carried(text: string): string[] {
  return claims(text).map((claim) => claim.spans.map((span) => text.slice(span.start, span.end)).join(" … "));
}

function claimAt(text: string, words: string): ExtractedClaim | undefined {
  return claims(text).find((claim) => claim.quote.includes(words));
}

test("clauses: coordinated facts, a relative clause and a result are claims of their own", () => {
  expect(carried("He had stolen the truck, but police found it after two days, and the driver was arrested.")).toEqual([
    "He had stolen the truck",
    "police found it after two days",
    "the driver was arrested",
  ]);
  expect(carried("The dam, which was built in 1960, broke on Tuesday, killing 12 people.")).toHaveLength(3);
});

test("clauses: a condition stays with what it conditions", () => {
  const text = "It remains unclear if the man acted alone, or if he was helped by his brother.";
  expect(carried(text)).toEqual([text.slice(0, -1)]);
});

test.each([
  ["The mayor said on Monday that the bridge was closed.", "the bridge was closed", "The mayor", "paraphrase"],
  ["The attack, officials said, was planned in Rome.", "was planned in Rome", "officials", "paraphrase"],
  ["According to the poll, 46 percent of voters backed the plan.", "46 percent", "the poll", "paraphrase"],
  ["“The bridge was closed on Monday,” the mayor said.", "The bridge was closed", "the mayor", "direct_quote"],
])("attribution: %j", (text, words, claimant, mode) => {
  const claim = claimAt(text, words);
  expect(claim?.attribution.claimant?.text).toBe(claimant);
  expect(claim?.attribution.mode).toBe(mode);
});

test("attribution: a quotation without a speaker belongs to the one named before it in the paragraph", () => {
  const claim = claimAt(
    "Museum director Ana Silva left in 1999. “We sold it,” Silva said. “They paid two million dollars.”",
    "They paid",
  );
  expect(claim?.attribution.claimant?.text).toBe("Museum director Ana Silva");
});

test("attribution: an act of speech is a statement of the one who acts", () => {
  const claim = claimAt("Opposition leader Mai Fatty urged calm.", "urged calm");
  expect(claim).toMatchObject({ checkable: "statement", types: expect.arrayContaining(["quote"]) });
  expect(claim?.attribution.claimant?.text).toBe("Opposition leader Mai Fatty");
});

test("roles: a name with its title or its description, once; a courtesy title is none", () => {
  const roles = (text: string): string[] =>
    claims(text)
      .filter((claim) => claim.passes.includes("roles"))
      .map((claim) => claim.quote);
  expect(roles("He killed 48-year-old policeman Keith Palmer. Keith Palmer died.")).toEqual([
    "48-year-old policeman Keith Palmer",
  ]);
  expect(roles("Ana Silva, director of the museum, left in May.")).toEqual(["Ana Silva, director of the museum"]);
  expect(roles("Mr. John Reed left in May.")).toEqual([]);
});

test("wording: the full name for a short one and for a pronoun, in words of the article", () => {
  const text = "Museum director Ana Silva said she had sold the house. She bought it in 1999. Silva died in 2004.";
  expect(claims(text).map((claim) => claim.text)).toEqual([
    "Ana Silva had sold the house",
    "Ana Silva is Museum director",
    "Ana Silva bought it in 1999",
    "Ana Silva died in 2004",
  ]);
});

test("times: a day of the week is certain only when the article is dated", () => {
  const iso = (text: string): unknown[] =>
    claims(text).flatMap((claim) => claim.times.map((time) => [time.text, time.iso]));
  const story = "The council closed the old bridge on Friday after an inspection.";
  expect(iso(`Bridge closes\n\nMonday, May 18, 2015\n\n${story}`)).toContainEqual(["Friday", "2015-05-15"]);
  expect(iso(`Bridge closes\n\n${story}`)).toContainEqual(["Friday", null]);
  expect(iso("The bridge was built on May 3, 1960.")).toContainEqual(["May 3, 1960", "1960-05-03"]);
});

test.each([
  ["The storm killed 40 people.", "number"],
  ["Anna, aged 43, was the driver of the bus.", "age"],
  ["The flood came because the dam broke.", "causal"],
  ["He was convicted of fraud.", "legal"],
  ["It is the highest tower in the country.", "superlative"],
])("types: %j asks for checking of %s", (text, type) => {
  expect(claims(text)[0]?.types).toContain(type);
});

test("check-worthiness: a figure and an act outweigh a judgement, and say why", () => {
  const [fact] = claims("Police arrested 40 people in Paris on Monday.");
  const [view] = claims("It is truly a wonderful idea for everyone.");
  expect(fact?.checkWorthiness).toBeGreaterThan((view?.checkWorthiness ?? 1) + 0.3);
  expect(fact?.reasons).toContain("gives a figure");
});

test("repeats: the headline's claim points to the claim of the body that says the same", () => {
  const found = claims(
    "Council closes old bridge\n\nThe council closed the old bridge on Friday. It was built in 1960.",
  );
  expect(found[0]?.sameAs).toBe(1);
});
