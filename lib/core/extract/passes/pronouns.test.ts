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

test("a speaker is not taken for somebody whom he himself has named since", () => {
  const text =
    "Student leader Toni Marsh met Ahmed Reza in 2010. Toni Marsh said the many letters for Reza had made his situation better.";
  for (const wording of wordingsOf(text)) expect(wording).not.toContain("Marsh's situation");
});

test("who speaks is not whom the quotation speaks of", () => {
  const text =
    "Opposition leader Adam Barrow won the vote. The outgoing president lost. “I urge him to accept the result of the vote,” Barrow added.";
  for (const wording of wordingsOf(text)) expect(wording).not.toContain("urge Adam Barrow");
});

test("a name is a person's when its last part acts alone elsewhere, whatever the first part is", () => {
  const text =
    "In May, Xandor Bernier was forced to resign. It became known that he had left papers in a flat in Laval.";
  expect(wordingsOf(text)).toContain("Xandor Bernier had left papers in a flat in Laval");
});

test("her before a noun is somebody's, whatever the grammar takes it for", () => {
  const text = "Museum director Ana Silva opened the fair. Her company's products were shown in Porto.";
  expect(wordingsOf(text)).toContain("Ana Silva's company's products were shown in Porto");
});
