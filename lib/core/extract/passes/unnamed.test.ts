import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("he is never the policeman with a name when the attacker without one was spoken of nearer", () => {
  const text =
    "The attacker killed policeman Keith Lund. Officials said the attacker was born in Oslo and that security services had questioned him in 2012.";
  for (const wording of wordingsOf(text).slice(2)) expect(wording).not.toContain("Lund");
});

test("she can stand for a woman who has no name", () => {
  const text = "A 30-year-old woman was found in the river on Friday. She had left the island in 1999.";
  expect(wordingsOf(text)).toContain("The 30-year-old woman had left the island in 1999");
});

test("who is known through somebody else only gets no wording, and nobody else's name either", () => {
  const text = "Ana Silva left the church in 1999. Her mother spoke on television. She died in 2004.";
  expect(wordingsOf(text)).toContain("She died in 2004");
});

test("nobody's name is written twice into a claim that holds the noun already", () => {
  const text = "The owner opened a second shop in Porto. The owner said she had bought it in 1999.";
  for (const wording of wordingsOf(text)) expect(wording).not.toMatch(/owner.*owner/);
});
