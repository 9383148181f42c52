import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

const INTRODUCED = "Museum director Ana Silva opened the fair in Porto. ";

test.each([
  [
    "“I thank the many visitors for their great patience,” Silva said.",
    "Ana Silva said that she thanks the many visitors for their great patience",
  ],
  ["“I'm proud of my wonderful team,” Silva said.", "Ana Silva said that she is proud of her wonderful team"],
  [
    "“This is really a dramatic and remarkable failure,” Silva added.",
    "Ana Silva said that this is really a dramatic and remarkable failure",
  ],
])("an opinion in the first person is told in the third: %s", (quotation, wording) => {
  expect(wordingsOf(INTRODUCED + quotation)).toContain(wording);
});

test.each([
  ["we", "“We hope that the wonderful fair grows and I thank you,” Silva said."],
  ["an order", "“Bring your wonderful children,” Silva said."],
])("a quotation stays one where the third person would not be certain: %s", (_why, quotation) => {
  const said = wordingsOf(INTRODUCED + quotation).filter((wording) => wording.startsWith("Ana Silva said"));
  for (const wording of said) expect(wording).toMatch(/^Ana Silva said: /);
});
