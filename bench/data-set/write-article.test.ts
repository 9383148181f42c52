import { expect, test } from "vitest";
import { seededRandom } from "@/bench/data-set/random";
import { writeArticle } from "@/bench/data-set/write-article";

test("an article holds as many claims as were asked for, each a whole sentence of its text", () => {
  const { text, claims, sentences } = writeArticle(seededRandom(1), 50);
  expect(claims).toHaveLength(50);
  for (const { start, end } of claims) {
    expect(text.slice(start, end)).toMatch(/^[A-Z].*\.$/);
    expect(sentences).toContain(start);
  }
});

test("the same seed writes the same article, another seed another one", () => {
  const write = (seed: number) => writeArticle(seededRandom(seed), 10).text;
  expect(write(7)).toBe(write(7));
  expect(write(8)).not.toBe(write(7));
});
