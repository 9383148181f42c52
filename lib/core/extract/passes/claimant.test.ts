import { expect, test } from "vitest";
import { claimWith } from "@/tests/support/claims-of";

const claimant = (text: string, words: string): string | undefined =>
  claimWith(text, words)?.attribution.claimant?.text;

test("a description and somebody's letter are traced to the name", () => {
  const text =
    "Actress Ana Silva left the series in 2010. The actress recalled that the studio was cold. Silva's statement read: “The roof was open in January.”";
  expect(claimant(text, "the studio was cold")).toBe("Ana Silva");
  expect(claimant(text, "The roof was open")).toBe("Ana Silva");
});

test("a bare noun is traced to the words that said more", () => {
  const text =
    "The paper spoke to sources within the Ministry of Mines on Monday. The sources said the shaft had been flooded.";
  expect(claimant(text, "the shaft had been flooded")).toBe("sources within the Ministry of Mines");
});
