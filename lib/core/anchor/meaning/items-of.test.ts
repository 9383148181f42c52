import { describe, expect, test } from "vitest";
import { itemsOf } from "@/lib/core/anchor/meaning/items-of";

const keys = (text: string): string[] =>
  itemsOf(text, { start: 0, end: text.length })
    .filter(({ kind }) => kind !== "function" && kind !== "break")
    .map(({ key }) => key);

describe("figures have one meaning, however they are written", () => {
  test.each([
    ["1,000", ["n:1000"]],
    ["12 300 400", ["n:12300400"]],
    ["one hundred and twenty-three", ["n:123"]],
    ["two thousand three hundred", ["n:2300"]],
    ["1.2 million", ["n:1200000"]],
    ["a dozen", ["n:12"]],
    ["half a million", ["n:500000"]],
    ["two-thirds", ["n:0.666666666667"]],
    ["three quarters", ["n:0.75"]],
    ["3rd", ["o:3"]],
    ["twenty-first", ["o:21"]],
    ["-5", ["n:-5"]],
    ["$40m", ["n:40000000", "u:dollar"]],
    ["40 million dollars", ["n:40000000", "u:dollar"]],
    ["10–20", ["n:10", "w:to", "n:20"]],
    ["12-metre", ["n:12", "u:metre"]],
    ["dozens of", ["n:dozens"]],
  ])("%s", (words, expected) => {
    expect(keys(words)).toEqual(expected);
  });
});

describe("days and hours have one meaning too", () => {
  test.each([
    ["22 March 2017", ["d:m3", "d:d22", "d:y2017"]],
    ["March 22nd, 2017", ["d:m3", "d:d22", "d:y2017"]],
    ["2017-03-22", ["d:m3", "d:d22", "d:y2017"]],
    ["Sept. 4", ["d:m9", "d:d4"]],
    ["in 1999", ["w:in", "d:y1999"]],
    ["the 1950s", ["d:y1950s"]],
    ["Tuesday", ["d:w2"]],
    ["last week", ["d:last week"]],
    ["8 p.m.", ["d:t20:00"]],
    ["12 a.m.", ["d:t0:00"]],
    ["17:05", ["d:t17:05"]],
    ["He may leave", ["p:he", "h:may", "w:leave"]],
  ])("%s", (words, expected) => {
    expect(keys(words)).toEqual(expected);
  });
});

test("every item stands where its words stand", () => {
  const text = "At least 1,000 people — “mostly” women — didn’t vote on 3 May.";
  for (const { start, end, form } of itemsOf(text, { start: 0, end: text.length })) {
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end).replaceAll("’", "'").replace(/\s+/g, " ")).toContain(
      form === "not" ? "didn't" : form.split(" ")[0],
    );
  }
});
