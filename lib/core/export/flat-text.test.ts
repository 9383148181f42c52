import { expect, test } from "vitest";
import { flatComments, flatSources } from "@/lib/core/export/flat-text";
import type { EvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

const link = {
  id: "5c2f2a52-0000-4000-8000-000000000002",
  claim_id: "5c2f2a52-0000-4000-8000-000000000003",
  facet: "content",
  stance: "supports",
  source: "Police statement",
  added_by_id: "5c2f2a52-0000-4000-8000-000000000004",
  added_by: "Ana",
  added_at: "2026-01-01T00:00:00.000Z",
  withdrawn_by_id: null,
  withdrawn_at: null,
} as const;

const open: EvidenceRecord = {
  ...link,
  confidential: false,
  version: 1,
  source_id: "5c2f2a52-0000-4000-8000-000000000001",
  source_url: "https://example.org/p",
  excerpt: null,
  excerpt_check: "no_capture",
  lacks: [],
  locator_label: "paragraph",
  locator: "4",
  note: null,
  answer: null,
};

test("sources of a claim stand in one cell with address, stance and place; withdrawn ones are gone", () => {
  const hidden: EvidenceRecord = {
    ...link,
    confidential: true,
    source: "confidential source #1",
    facet: "attribution",
  };
  const withdrawn: EvidenceRecord = { ...open, source: "Rumour", withdrawn_at: "2026-01-02T00:00:00.000Z" };
  expect(flatSources([open, withdrawn, hidden])).toBe(
    "Police statement <https://example.org/p> [supports, paragraph 4] | confidential source #1 [attribution, supports]",
  );
  expect(flatSources([])).toBe("");
});

test("the talk on a claim stands in one cell without the words of deleted remarks", () => {
  const comment = { id: link.id, author_id: link.id, created_at: link.added_at, edited_at: null };
  const thread = {
    kind: "question",
    state: "open",
    comments: [
      { ...comment, author: "Ana", body: "Who counted?", deleted: false },
      { ...comment, author: "Ben", body: "", deleted: true },
      { ...comment, author: "Cem", body: "The hospital.", deleted: false },
    ],
  } as unknown as ThreadRecord; // The rest of a thread does not matter here.
  expect(flatComments([thread])).toBe("[question, open] Ana: Who counted? / Cem: The hospital.");
});
