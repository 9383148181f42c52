import { expect, test } from "vitest";
import { pastOf } from "@/lib/core/extract/lexicon/past-forms";

test.each([
  ["killing", "killed"],
  ["causing", "caused"],
  ["stopping", "stopped"],
  ["carrying", "carried"],
  ["playing", "played"],
  ["agreeing", "agreed"],
  ["taking", "took"],
  ["putting", "put"],
])("%s: %s", (gerund, past) => {
  expect(pastOf(gerund)).toBe(past);
});
