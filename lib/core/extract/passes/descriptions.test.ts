import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("a description that fits one bearer only is replaced by the name", () => {
  const text = "Tin Harbour, a mining company, bought the land in 1990. The company sold it in 2001.";
  expect(wordingsOf(text)).toContain("Tin Harbour sold it in 2001");
  const two = "President Ana Silva met former president John Reed. The president left on Monday.";
  expect(wordingsOf(two)).toContain("The president left on Monday");
});
