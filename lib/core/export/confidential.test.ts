import { expect, test } from "vitest";
import { confidentialLabel, withoutConfidential, withoutNames } from "@/lib/core/export/confidential";
import type { EventRecord } from "@/lib/core/export/records";
import type { OpenEvidenceRecord } from "@/lib/core/export/source-records";

const source = { id: "5c2f2a52-0000-4000-8000-000000000001", number: 2, names: ["Deep Throat", "Deep", "Mark F."] };
const confidential = new Map([[source.id, source]]);

const evidence: OpenEvidenceRecord = {
  id: "5c2f2a52-0000-4000-8000-000000000002",
  claim_id: "5c2f2a52-0000-4000-8000-000000000003",
  facet: "content",
  stance: "supports",
  source: "Deep Throat",
  added_by_id: "5c2f2a52-0000-4000-8000-000000000004",
  added_by: "Ana",
  added_at: "2026-01-01T00:00:00.000Z",
  withdrawn_by_id: null,
  withdrawn_at: null,
  confidential: false,
  version: 1,
  source_id: source.id,
  source_url: "https://example.org/garage",
  excerpt: "Follow the money, said Mark F.",
  excerpt_check: "found",
  lacks: [],
  locator_label: "garage",
  locator: "level 3",
  note: "met Mark F. at night",
  answer: null,
};

const line = (payload: Record<string, unknown>): EventRecord => ({
  id: 1,
  at: "2026-01-01T00:00:00.000Z",
  actor_id: null,
  actor: null,
  type: "claim.lapsed",
  article_id: null,
  claim_id: null,
  object_id: null,
  payload,
  payload_version: 1,
});

test("evidence from a confidential source says that it exists and how it stands, and nothing else", () => {
  const hidden = withoutConfidential(evidence, confidential);
  expect(hidden.source).toBe("confidential source #2");
  expect(Object.keys(hidden).sort()).toEqual(
    [
      "added_at",
      "added_by",
      "added_by_id",
      "claim_id",
      "confidential",
      "facet",
      "id",
      "source",
      "stance",
      "withdrawn_at",
      "withdrawn_by_id",
    ].sort(),
  );
  expect(JSON.stringify(hidden)).not.toMatch(/Mark|Deep|garage|money/);
});

test("evidence from any other source stays whole", () => {
  const open = { ...evidence, source_id: "5c2f2a52-0000-4000-8000-000000000009" };
  expect(withoutConfidential(open, confidential)).toEqual(open);
});

test.each([
  [{ reason: 'evidence from "Deep Throat" was added' }, { reason: 'evidence from "confidential source #2" was added' }],
  [
    { source: "Mark F.", lists: ["x", "Deep"] },
    { source: "confidential source #2", lists: ["x", "confidential source #2"] },
  ],
  [
    { source: "Deep Throat", changes: { excerpt: ["He said it", "He did not"] } },
    { source: "confidential source #2", changes: {} },
  ],
  [
    { source: "Police", changes: { note: ["a", "b"] } },
    { source: "Police", changes: { note: ["a", "b"] } },
  ],
])("the history %j leaves the house as %j", (payload, expected) => {
  expect(withoutNames(line(payload), confidential.values()).payload).toEqual(expected);
});

test("a name that looks like a pattern of replacement is taken as it is", () => {
  const odd = { id: "x", number: 1, names: ["$& (co.)"] };
  expect(withoutNames(line({ source: "$& (co.)" }), [odd]).payload).toEqual({ source: confidentialLabel(1) });
});

test("a source without names replaces nothing", () => {
  expect(withoutNames(line({ a: "b" }), [{ id: "x", number: 1, names: ["", " "] }]).payload).toEqual({ a: "b" });
});
