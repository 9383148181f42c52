import { expect, test } from "vitest";
import { momentInFull, momentInWords } from "@/app/_ui/moment-in-words";

const now = new Date("2026-03-10T12:00:00Z");
const zone = { timeZone: "UTC", now };

test.each([
  ["2026-03-10T09:05:00Z", "today 09:05", "today"],
  ["2026-03-09T23:59:00Z", "yesterday 23:59", "yesterday"],
  ["2026-03-11T00:00:00Z", "tomorrow 00:00", "tomorrow"],
  ["2026-01-02T18:40:00Z", "2 Jan, 18:40", "2 Jan"],
  ["2025-12-31T18:40:00Z", "31 Dec 2025, 18:40", "31 Dec 2025"],
])("%s is said as %s, and as a day alone %s", (value, time, date) => {
  expect([momentInWords(value, "time", zone), momentInWords(value, "date", zone)]).toEqual([time, date]);
});

test("the day is that of the reader's zone", () => {
  const late = "2026-03-10T23:30:00Z";
  expect(momentInWords(late, "time", { timeZone: "Asia/Tokyo", now })).toBe("tomorrow 08:30");
  expect(momentInWords(late, "time", zone)).toBe("today 23:30");
});

test("what is kept and printed says the year, also of today", () => {
  expect(momentInWords("2026-03-10T09:05:00Z", "full", zone)).toBe("10 Mar 2026, 09:05");
  expect(momentInFull("2026-03-10T09:05:00Z", "date", zone)).toBe("10 Mar 2026");
});
