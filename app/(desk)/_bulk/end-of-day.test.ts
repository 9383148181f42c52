import { expect, test } from "vitest";
import { endOfDay } from "@/app/(desk)/_bulk/end-of-day";

test("something due on a day is due until the last minute of it, where the person is", () => {
  const due = new Date(endOfDay("2026-12-01"));
  expect([due.getFullYear(), due.getMonth(), due.getDate()]).toEqual([2026, 11, 1]);
  expect([due.getHours(), due.getMinutes()]).toEqual([23, 59]);
});
