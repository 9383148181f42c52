import { expect, test } from "vitest";
import { inDuration } from "@/app/(desk)/dashboard/_charts/duration";

test.each([
  [0, "under a minute"],
  [59, "under a minute"],
  [60, "1 minute"],
  [3_599, "60 minutes"],
  [3_600, "1 hour"],
  [90_000, "25 hours"],
  [172_800, "2 days"],
])("%i seconds are said as %s", (seconds, words) => {
  expect(inDuration(seconds)).toBe(words);
});
