import { expect, test } from "vitest";

import { refuseWrongClock } from "@/lib/platform/postgres/refuse-wrong-clock";
import { testDatabase } from "@/tests/support/database";

const minutesFromNow = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);

test.each([0, 4, -4])("a clock that is %i minutes off is let through", async (minutes) => {
  await expect(refuseWrongClock(await testDatabase(), minutesFromNow(minutes))).resolves.toBeUndefined();
});

test.each([
  [7, "7 minutes ahead of"],
  [-60, "60 minutes behind"],
])("a clock that is %i minutes off is refused", async (minutes, words) => {
  await expect(refuseWrongClock(await testDatabase(), minutesFromNow(minutes))).rejects.toThrow(words);
});
