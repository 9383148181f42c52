import { describe, expect, test } from "vitest";
import { absoluteTime, writesDayFirst } from "@/lib/core/extract/passes/date-wording";

const time = (text: string, iso: string | null) => ({ start: 0, end: text.length, text, iso });
const nothing = { before: "", after: "" };

describe("a time that holds on any day", () => {
  test.each([
    ["Thursday", "2020-07-30", "Thursday, July 30, 2020"],
    ["last Thursday", "2020-07-30", "Thursday, July 30, 2020"],
    ["July 31", "2019-07-31", "July 31, 2019"],
    ["July", "2019-07", "July 2019"],
    ["last July", "2018-07", "July 2018"],
    ["last month", "2019-06", "in June 2019"],
    ["last year", "2018", "in 2018"],
    ["Yesterday", "2019-10-31", "on October 31, 2019"],
  ])("%s is %s: %s", (text, iso, wording) => {
    expect(absoluteTime(time(text, iso), nothing, false)).toBe(wording);
  });

  test("is written as the article writes its dates", () => {
    expect(absoluteTime(time("Thursday", "2020-07-30"), nothing, true)).toBe("Thursday 30 July 2020");
    expect(writesDayFirst("Since 3 May and 4 June it has been shut, unlike on July 3.")).toBe(true);
    expect(writesDayFirst("It has been shut since May 3.")).toBe(false);
  });

  test("takes no second preposition", () => {
    expect(absoluteTime(time("last year", "2018"), { before: "since", after: "" }, false)).toBe("2018");
    expect(absoluteTime(time("last year", "2018"), { before: "august", after: "" }, false)).toBe("2018");
  });
});

test.each([
  ["that names its year", time("May 3, 2011", "2011-05-03"), nothing],
  ["that is not certain", time("Thursday", null), nothing],
  ["that is a stretch of days", time("this week", "2019-10-28/2019-11-03"), nothing],
  ["that may mean these days", time("today", "2019-10-31"), nothing],
  ["that counts back roughly", time("eight years ago", "2011"), nothing],
  ["that owns something", time("yesterday", "2019-10-31"), { before: "", after: "'s" }],
  ["whose year stands behind it", time("August", "2018-08"), { before: "in", after: "last" }],
  ["that begins a stretch", time("August 22", "2019-08-22"), { before: "from", after: "to" }],
])("a time %s stays as it is", (_why, given, beside) => {
  expect(absoluteTime(given, beside, false)).toBeNull();
});
