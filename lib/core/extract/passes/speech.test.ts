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

test("who goes on speaking makes a second claim, and what is said of a source is no part of the first", () => {
  const text = "Senator Reed said the port must stay small, she added that the union has been critical of it.";
  expect(claimWith(text, "must stay")?.quote).toBe("the port must stay small");
  expect(claimWith(text, "critical")?.quote).toBe("the union has been critical of it");
  const reports =
    "According to reports from the ministry of Norland on Friday, and Vyasna, an independent rights center, on Thursday, around 18,250 people attended the rally.";
  expect(claimWith(reports, "18,250")?.quote).toBe("around 18,250 people attended the rally");
});

test("a figure opens what somebody was told", () => {
  const claim = claimWith("Garg told the paper only 10% of the drivers were women.", "10%");
  expect(claim?.quote).toBe("only 10% of the drivers were women");
  expect(claim?.attribution.claimant?.text).toBe("Garg");
});
