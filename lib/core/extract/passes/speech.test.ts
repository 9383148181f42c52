import { expect, test } from "vitest";
import { claimWith } from "@/tests/support/claims-of";

test.each([
  ["The mayor said on Monday that the bridge was closed.", "the bridge was closed", "The mayor", "paraphrase"],
  ["Harbour director Ana Silva said that 40 boats sank.", "40 boats sank", "Harbour director Ana Silva", "paraphrase"],
  ["The attack, officials said, was planned in Rome.", "was planned in Rome", "officials", "paraphrase"],
  ["According to the poll, 46 percent of voters backed the plan.", "46 percent", "the poll", "paraphrase"],
  ["“The bridge was closed on Monday,” the mayor said.", "The bridge was closed", "the mayor", "direct_quote"],
])("who says what: %j", (text, words, claimant, mode) => {
  const claim = claimWith(text, words);
  expect(claim?.attribution.claimant?.text).toBe(claimant);
  expect(claim?.attribution.mode).toBe(mode);
});
