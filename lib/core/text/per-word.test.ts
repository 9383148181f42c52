import { expect, test } from "vitest";
import { perWord } from "@/lib/core/text/per-word";

test("a word is looked at once, whatever comes between, and the answer stays the same", () => {
  const asked: string[] = [];
  const lengthOf = perWord((word) => {
    asked.push(word);
    return word.length;
  });
  expect(["dam", "bridge", "dam"].map(lengthOf)).toEqual([3, 6, 3]);
  expect(asked).toEqual(["dam", "bridge"]);
});

test("a text of words that never return is answered rightly to its end", () => {
  const same = perWord((word) => word);
  for (let i = 0; i < 45_000; i++) expect(same(`w${i}`)).toBe(`w${i}`);
});
