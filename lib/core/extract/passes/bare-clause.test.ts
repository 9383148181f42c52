import { expect, test } from "vitest";
import { claimWith } from "@/tests/support/claims-of";

test.each([
  ["The owner stated her products are sold in nine countries.", "her products are sold in nine countries", "The owner"],
  [
    "Senator Ana Silva told Radio Nord she also has doubts about the bridge.",
    "she also has doubts about the bridge",
    "Senator Ana Silva",
  ],
  ["Reports said more than half of the houses were empty.", "more than half of the houses were empty", "Reports"],
])('a clause behind a verb of speech needs no "that": %j', (text, words, claimant) => {
  const claim = claimWith(text, words);
  expect(claim?.quote).toBe(words);
  expect(claim?.attribution.claimant?.text).toBe(claimant);
});

test('behind "but" another speaker begins', () => {
  const text =
    "The mayor told members of the council that the bridge was safe but Silva maintained the damage had been done.";
  expect(claimWith(text, "the bridge was safe")?.attribution.claimant?.text).toBe("The mayor");
  expect(claimWith(text, "the damage had been done")?.attribution.claimant?.text).toBe("Silva");
});
