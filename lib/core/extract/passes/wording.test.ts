import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("the full name for a short one and for a pronoun, in words of the article", () => {
  const text = "Museum director Ana Silva said she had sold the house. She bought it in 1999. Silva died in 2004.";
  expect(wordingsOf(text)).toEqual([
    "Ana Silva had sold the house",
    "Ana Silva is Museum director",
    "Ana Silva bought it in 1999",
    "Ana Silva died in 2004",
  ]);
});

test("what follows from a past act is told in the past, with its subject", () => {
  expect(wordingsOf("The lorry drove into a market stall on Harbour Street, injuring 14 people.")).toContain(
    "The lorry injured 14 people",
  );
});

test("a name's title gets the article that it needs behind the verb, an office that one person holds none", () => {
  expect(wordingsOf("The race was won on Sunday by 48-year-old policeman Tomas Berg.")).toContain(
    "Tomas Berg is a 48-year-old policeman",
  );
  expect(wordingsOf("Tunisian national Omar Reza drove the lorry in Bergen.")).toContain(
    "Omar Reza is a Tunisian national",
  );
  expect(wordingsOf("Norwegian Prime Minister Ingrid Dahl won the race in Bergen.")).toContain(
    "Ingrid Dahl is Norwegian Prime Minister",
  );
});

test("a short verb behind a pronoun is written out when the name takes the pronoun's place", () => {
  const text = "Ana Silva said she'd like to sell the house in Porto next to the river.";
  expect(wordingsOf(text)).toContain("Ana Silva would like to sell the house in Porto next to the river");
});

test("a clause never keeps a who or which for a subject that the article names", () => {
  const text = "The firm opened a plant near the new harbour of Lisbon, which cost 40 million euros to build.";
  for (const wording of wordingsOf(text)) expect(wording).not.toMatch(/^(?:Who|Which)\b/);
});

test("a verb behind a closed relative clause has the subject of the main clause, under its name", () => {
  const text =
    "Vela Orun arrived at eight. She spoke about her brother Siarhei, who was arrested in May, and promised to hold new elections.";
  expect(wordingsOf(text)).toContain("Vela Orun promised to hold new elections");
});

test("who behind a verb stands for the verb's subject", () => {
  expect(
    wordingsOf("Singer Marie Kolar spoke in Brno, and then Hana Novak spoke, who led the campaign of 1999."),
  ).toContain("Hana Novak led the campaign of 1999");
});

test("a short had behind a pronoun is written out as had", () => {
  const text = "Prince Omar Reza denied the report. He did not say that he'd ordered the strike on Leeds.";
  expect(wordingsOf(text).join()).not.toContain("would ordered");
});

test("words before the subject stay before it when the subject is put back", () => {
  const [denied] = wordingsOf("Prince Omar Reza denied the report.");
  expect(denied).toBe("Prince Omar Reza denied the report");
});

test.each([
  ["The bank is a company based in Oslo.", ["The bank is a company", "The bank was based in Oslo"]],
  [
    "Levi Strand is a dam located 45 miles south of Porto.",
    ["Levi Strand is a dam", "Levi Strand was located 45 miles south of Porto"],
  ],
  ["Ana Silva is a singer who lives in Oslo.", ["Ana Silva is a singer", "Ana Silva lives in Oslo"]],
])("what a thing is and what is said of it are two facts: %s", (text, wordings) => {
  expect(wordingsOf(text)).toEqual(wordings);
});
