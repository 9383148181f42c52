import fc from "fast-check";
import { expect, test } from "vitest";
import { cutClaim, likelyCut } from "@/app/(desk)/articles/[articleId]/_components/cut-claim";
import { wordsIn } from "@/app/(desk)/articles/[articleId]/_components/words-in";

const text = "Before. Fares rose 4 percent, and the ferry carried 9,000 cars. After.";
const whole: [number, number] = [8, 63];
const words = wordsIn(text, [whole]);
const wordAt = (index: number) => text.slice(words[index]?.start, words[index]?.end);

test("the words of a claim keep the signs that touch them", () => {
  expect(words.map(({ start, end }) => text.slice(start, end)).join("|")).toBe(
    "Fares|rose|4|percent,|and|the|ferry|carried|9,000|cars.",
  );
});

test("a claim in two stretches of text has the words of both and none between them", () => {
  const found = wordsIn(text, [
    [8, 18],
    [38, 43],
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Fares", "rose", "ferry"]);
});

test("the first part ends before the comma, and the second does not begin with the word that joined them", () => {
  const parts = cutClaim(text, words, 4);
  expect(parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Fares rose 4 percent",
    "and the ferry carried 9,000 cars.",
  ]);
  expect(parts?.map((part) => part.text)).toEqual(["Fares rose 4 percent", "the ferry carried 9,000 cars."]);
});

test("a joining word left at the end of the first part is left out of its wording", () => {
  expect(cutClaim(text, words, 5)?.[0].text).toBe("Fares rose 4 percent");
});

test.each([0, words.length, -1])("a cut before word %i leaves a part without words and is none", (at) => {
  expect(cutClaim(text, words, at)).toBeNull();
});

test("the cut is first put where two sentences were joined", () => {
  expect(wordAt(likelyCut(text, words))).toBe("and");
});

test("without a joint the cut is first put in the middle", () => {
  const plain = "one two three four";
  expect(likelyCut(plain, wordsIn(plain, [[0, plain.length]]))).toBe(2);
});

test("both parts lie in the claim, have words, and do not overlap, wherever a text is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9,.]{1,6}$/), { minLength: 2 }), fc.nat(), (list, seed) => {
      const line = list.join(" ");
      const found = wordsIn(line, [[0, line.length]]);
      const parts = cutClaim(line, found, 1 + (seed % (found.length - 1)));
      if (parts === null) return;
      const [first, second] = parts;
      expect(first.start < first.end && first.end <= second.start && second.start < second.end).toBe(true);
      expect(first.text === "" && /[a-z0-9]/.test(line.slice(first.start, first.end))).toBe(false);
    }),
  );
});
