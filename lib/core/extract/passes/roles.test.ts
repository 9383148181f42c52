import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

const roles = (text: string): string[] =>
  claimsOf(text)
    .filter((claim) => claim.passes.includes("roles"))
    .map((claim) => claim.quote);

test("a name with its title or its description, once; a courtesy title is none", () => {
  expect(roles("He killed 48-year-old policeman Keith Palmer. Keith Palmer died.")).toEqual([
    "48-year-old policeman Keith Palmer",
  ]);
  expect(roles("Ana Silva, director of the museum, left in May.")).toEqual(["Ana Silva, director of the museum"]);
  expect(roles("Mr. John Reed left in May.")).toEqual([]);
});

test("a senator's party and state belong to the role", () => {
  expect(roles("Sen. John Reed, R-Ariz., voted against the bill.")).toEqual(["Sen. John Reed, R-Ariz."]);
});

test("what a thing with a name is, said behind it; no office and no place where something was", () => {
  expect(roles("The crowd praised Harbour Days, a large yearly fair.")).toEqual(["Harbour Days, a large yearly fair"]);
  expect(roles("The Coast Party, Norland's oldest party, won by ten seats.")).toEqual([
    "Coast Party, Norland's oldest party",
  ]);
  expect(roles("She is the university's Lang Professor of Engineering.")).toEqual([]);
  expect(roles("The Eastern Community of Island States met.")).toEqual([]);
});

test("the first half of a joined name is part of the name", () => {
  const text = "Nils-Erik Holm of Harbour Fire and Rescue said on Tuesday that nobody was hurt.";
  expect(roles(text)).toEqual(["Nils-Erik Holm of Harbour Fire and Rescue"]);
});
