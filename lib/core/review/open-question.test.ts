import { expect, test } from "vitest";
import { isOpenQuestion, openQuestions } from "@/lib/core/review/open-question";

type Thread = Parameters<typeof isOpenQuestion>[0];
const thread = (over: Partial<Thread> = {}): Thread => ({
  kind: "question",
  state: "open",
  assignee: null,
  dueAt: null,
  openedAt: "2026-11-22T12:00:00.000Z",
  ...over,
});

test.each<[string, Partial<Thread>, boolean]>([
  ["a question", {}, true],
  ["a legal remark", { kind: "legal" }, true],
  ["what blocks", { kind: "blocking" }, true],
  ["a note", { kind: "note" }, false],
  ["a note put to somebody", { kind: "note", assignee: {} }, true],
  ["a note with a date", { kind: "note", dueAt: "2026-12-01T00:00:00.000Z" }, true],
  ["a question that was resolved", { state: "resolved", assignee: {} }, false],
])("%s waits for an answer as it should", (_what, over, waits) => {
  expect(isOpenQuestion(thread(over))).toBe(waits);
});

test("what is due first stands first, then what has no date, the oldest first", () => {
  const undated = thread({ openedAt: "2026-11-20T12:00:00.000Z" });
  const younger = thread();
  const soon = thread({ dueAt: "2026-11-23T00:00:00+02:00" });
  const later = thread({ dueAt: "2026-11-22T23:00:00.000Z", openedAt: "2026-11-01T12:00:00.000Z" });
  const done = thread({ state: "resolved" });
  expect(openQuestions([younger, later, done, undated, soon])).toEqual([soon, later, undated, younger]);
});
