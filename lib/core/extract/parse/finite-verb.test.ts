import { describe, expect, test } from "vitest";
import { tagSentence } from "@/lib/core/extract/parse/finite-verb";
import { languageModel } from "@/lib/core/extract/parse/language-model";
import { tokensOf } from "@/lib/core/extract/passes/tokenize";

const { tagger } = languageModel();

function tagsOf(text: string): string[] {
  const forms = tokensOf(text, { start: 0, end: text.length }).map(({ form }) => form);
  const { tags } = tagSentence(tagger, forms, new Set());
  return forms.map((form, at) => `${form}/${tagger.tags[tags[at] ?? 0]}`);
}

describe("a sentence whose verb looks like a noun gets its verb", () => {
  test.each([
    ["The port employs 86 people.", "employs/VBZ"],
    ["The bridge cost 40 million dollars.", "cost/VBD"],
    ["The firm plans 30 flats.", "plans/VBZ"],
    ["The museum houses 4,000 paintings.", "houses/VBZ"],
    ["Norway exports gas.", "exports/VBZ"],
    ["The bank fines traders.", "fines/VBZ"],
  ])("%s", (text, verb) => {
    expect(tagsOf(text)).toContain(verb);
  });
});

test.each([
  "A fire in the old harbour.",
  "Two dead in fire.",
  "The worst storm in 40 years.",
  "Police in London, Paris and Rome.",
  "A 40-year-old man from Leeds.",
])("a fragment stays without a verb: %s", (text) => {
  expect(tagsOf(text).filter((word) => /\/(?:VB[DZP]|MD)$/.test(word))).toEqual([]);
});

test("what has a verb, or no full stop, is read as it was", () => {
  expect(tagsOf("The report names three firms.")).toContain("names/VBZ");
  expect(tagsOf("Port plans")).not.toContain("plans/VBZ");
});
