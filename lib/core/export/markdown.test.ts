import { expect, test } from "vitest";
import {
  articleRecord,
  citedClaim,
  HOSTILE,
  hiddenEvidence,
  openEvidence,
  thread,
} from "@/lib/core/export/__fixtures__/records";
import { markdownArticle, markdownClaim, markdownText } from "@/lib/core/export/markdown";
import { readableText } from "@/lib/core/export/readable-text";

test.each([
  ["# not a heading", "\\# not a heading"],
  ["1. not a list", "1\\. not a list"],
  ["- nor this", "\\- nor this"],
  ["a | b * c _ d [e](f) <g>", "a \\| b \\* c \\_ d \\[e\\]\\(f\\) \\<g\\>"],
  ["see https://x.example and www.y.example", "see https\\://x.example and www\\.y.example"],
  ["two\r\nlines", "two lines"],
])("%j is written as %j", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test("a claim says what was found, by whom, and on what evidence", () => {
  const text = markdownClaim(citedClaim({ evidence: [openEvidence()], threads: [thread("Is it final?")] }));
  expect(text).toContain("### C-012: At least 40 people were hurt in the Westminster attack.");
  expect(text).toContain("- **Verified**");
  expect(text).toContain("- Verdict: Confirmed; said so: confirmed");
  expect(text).toContain("- Signed off by Edna, 2026-11-22 09:30 UTC");
  expect(text).toContain("Statement of 22 March (supports, page 2) <https://police.example/statement>");
  expect(text).toContain("- Question, open. Cora: Is it final?");
});

test("a waived policy, a lapsed sign-off and an overridden article are told", () => {
  const signOff = {
    ...{ id: "s", claim_id: "c", revision_id: "r", content_hash: "h", content: null },
    ...{ verdict_by_id: "a", submitted_by_id: "a", signed_by_id: "b", signed_by: "Edna" },
    ...{ signed_at: "2026-11-20T08:00:00.000Z", holds: false },
  };
  const claim = citedClaim({
    status: "lapsed",
    is_verified: false,
    policy_override: "One source must do",
    policy_override_by: "Sven",
    sign_offs: [signOff],
  });
  const text = markdownClaim(claim);
  expect(text).toContain("**Lapsed, not verified**");
  expect(text).toContain("Evidence policy overridden by Sven: One source must do");
  expect(text).toContain("Lapsed: the sign-off by Edna, 2026-11-20 08:00 UTC, no longer holds");
  const override = { id: "o", revision_id: "r", signed_by_id: "b", signed_by: "Edna", blockers: [] };
  const article = markdownArticle(articleRecord(), [
    { ...override, signed_at: "2026-11-20T08:00:00.000Z", override_reason: "The hour" },
  ]);
  expect(article).toContain("**overriding what stood in the way**: The hour");
});

test("T-J07: a confidential source is a number", () => {
  expect(markdownClaim(citedClaim({ evidence: [hiddenEvidence()] }))).toContain(
    "- confidential source \\#1 (supports)",
  );
});

test("hostile text stays text: no markup, no link, no control character, and every claim keeps its lines", () => {
  const claim = citedClaim({
    ...{ text: HOSTILE, quote: HOSTILE, verdict_note: HOSTILE, claimant: HOSTILE },
    evidence: [openEvidence({ source: HOSTILE, excerpt: HOSTILE, source_url: "javascript:alert(1)" })],
    threads: [thread(HOSTILE)],
  });
  const text = markdownClaim(claim);
  expect(text).not.toMatch(/(?<!\\)<(?!https?:)|(?<!\\)\]\(/);
  expect(readableText(text)).toBe(text);
  expect(text.split("\n").length).toBe(
    markdownClaim(citedClaim({ evidence: [openEvidence()], threads: [thread("x")] })).split("\n").length,
  );
  expect(text).toContain("שלום مرحبا 👩‍👩‍👧");
});
