import { expect, test } from "vitest";
import {
  emptyEvidence,
  readEvidence,
  toNewEvidence,
} from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";

const empty = emptyEvidence(false);

test("empty fields are not sent", () => {
  expect(toNewEvidence({ ...empty, title: "Final report" })).toEqual({
    facet: "content",
    stance: "supports",
    source: { type: "webpage", grade: "unknown", title: "Final report" },
  });
});

test("a source without a title is called by its address", () => {
  expect(toNewEvidence({ ...empty, url: " https://example.org/report " }).source).toMatchObject({
    title: "https://example.org/report",
    url: "https://example.org/report",
  });
});

test("a known source is cited by its id, without a copy of it", () => {
  const evidence = toNewEvidence({ ...empty, sourceId: "s1", title: "left over", locator: "14" });
  expect(evidence).toEqual({
    facet: "content",
    stance: "supports",
    sourceId: "s1",
    locator: "14",
    locatorLabel: "page",
  });
});

test("a date of publication is sent as a moment in UTC", () => {
  const evidence = toNewEvidence({ ...empty, title: "Report", publishedAt: "2026-05-12" });
  expect(evidence.source?.publishedAt).toBe("2026-05-12T00:00:00.000Z");
});

test.each([
  ["nothing kept", ""],
  ["a broken draft", "{"],
])("%s gives the empty form", (_, words) => {
  expect(readEvidence(words, empty)).toEqual(empty);
});
