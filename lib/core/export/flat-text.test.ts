import { expect, test } from "vitest";
import { type FlatLink, type FlatThread, flatComments, flatSources } from "@/lib/core/export/flat-text";

const open: FlatLink = {
  confidential: false,
  facet: "content",
  stance: "supports",
  source: "Police statement",
  source_url: "https://example.org/p",
  locator_label: "paragraph",
  locator: "4",
};

test("sources of a claim stand in one cell with address, stance and place", () => {
  const hidden: FlatLink = {
    confidential: true,
    source: "confidential source #1",
    facet: "attribution",
    stance: "supports",
  };
  expect(flatSources([open, hidden])).toBe(
    "Police statement <https://example.org/p> [supports, paragraph 4] | confidential source #1 [attribution, supports]",
  );
  expect(flatSources([])).toBe("");
});

test("the talk on a claim stands in one cell", () => {
  const thread: FlatThread = {
    kind: "question",
    state: "open",
    comments: [
      { author: "Ana", body: "Who counted?" },
      { author: "Cem", body: "The hospital." },
    ],
  };
  expect(flatComments([thread])).toBe("[question, open] Ana: Who counted? / Cem: The hospital.");
  expect(flatComments([thread, { ...thread, state: "resolved", comments: [] }])).toMatch(
    / \| \[question, resolved\] $/,
  );
});
