import { expect, test } from "vitest";
import { dayOf, endOfDay } from "@/app/(desk)/_bulk/end-of-day";

test("something due on a day is due until the last minute of it, where the person is", () => {
  const due = new Date(endOfDay("2026-12-01"));
  expect([due.getFullYear(), due.getMonth(), due.getDate()]).toEqual([2026, 11, 1]);
  expect([due.getHours(), due.getMinutes()]).toEqual([23, 59]);
});

test("a date field shows the day on which something is due, and stays empty where nothing is", () => {
  expect(dayOf(endOfDay("2026-12-01"))).toBe("2026-12-01");
  expect(dayOf(null)).toBe("");
});
