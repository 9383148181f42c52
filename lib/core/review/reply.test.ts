import { expect, test } from "vitest";
import { isOverdue, ReplyStateSchema } from "@/lib/core/review/reply";

const NOON = new Date("2026-11-22T12:00:00Z");
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

test.each([
  ["an hour before the deadline", at(60), false],
  ["at the deadline", at(0), true],
  ["after the deadline", at(-1), true],
  ["without a deadline", null, false],
])("%s, a waiting request is overdue: %s", (_when, deadline, overdue) => {
  expect(isOverdue({ state: "waiting", deadline }, NOON)).toBe(overdue);
});

test.each(ReplyStateSchema.options.filter((state) => state !== "waiting"))(
  "a request that is %s waits for nothing any more",
  (state) => {
    expect(isOverdue({ state, deadline: at(-600) }, NOON)).toBe(false);
  },
);
