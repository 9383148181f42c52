import { expect, test } from "vitest";
import { isMailDue, type MailFrequency } from "@/lib/core/review/mail-frequency";

const NOON = "2026-11-22T12:00:00.000Z";

test.each<[MailFrequency, string, string, boolean]>([
  ["off", "2026-01-01T00:00:00.000Z", NOON, false],
  ["at_once", NOON, NOON, true],
  ["hourly", "2026-11-22T11:00:00.001Z", NOON, false],
  ["hourly", "2026-11-22T11:00:00.000Z", NOON, true],
  ["daily", "2026-11-22T05:00:00.000Z", NOON, false],
  ["daily", "2026-11-22T04:59:59.999Z", NOON, true],
  ["daily", "2026-11-21T23:00:00.000Z", "2026-11-22T04:59:59.999Z", false],
  ["daily", "2026-11-21T23:00:00.000Z", "2026-11-22T05:00:00.000Z", true],
  ["daily", "2026-11-20T23:00:00.000Z", "2026-11-22T04:00:00.000Z", true],
])("a mail sent %s, its oldest notice from %s, is due at %s: %s", (frequency, oldest, now, due) => {
  expect(isMailDue(frequency, new Date(oldest), new Date(now))).toBe(due);
});
