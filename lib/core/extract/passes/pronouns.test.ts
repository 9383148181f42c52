import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("who is quoted word for word does not speak of himself as he", () => {
  const text = "Painter John Reed was born in 1928. “He sold his first picture in 1950,” said curator Mark Lund.";
  expect(wordingsOf(text)).toContain("John Reed sold his first picture in 1950");
});

test("who goes on speaking is who spoke before", () => {
  const text =
    "Opposition leader Mai Fatty said the vote was fair. The streets were calm. He added that the border was open.";
  expect(wordingsOf(text)).toContain("The border was open");
});

test("a last name that two persons share stands for neither", () => {
  const text = "Anna Reed met Paul Reed in Oslo. Reed bought the house in 1999.";
  expect(wordingsOf(text)).toContain("Reed bought the house in 1999");
});
