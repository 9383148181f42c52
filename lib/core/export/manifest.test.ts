import { expect, test } from "vitest";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import { buildManifest, emptyTally, ManifestSchema, tallyArticle, tallyClaim } from "@/lib/core/export/manifest";
import type { ClaimRecord } from "@/lib/core/export/records";

const article = { id: "5c2f2a52-0000-4000-8000-00000000000a", title: "A", revision: 2, sha256: "a".repeat(64) };

function claim(changes: Partial<ClaimRecord>): ClaimRecord {
  // Only what is counted matters here.
  return {
    article_id: article.id,
    article_title: article.title,
    revision: article.revision,
    revision_sha256: article.sha256,
    status: "open",
    is_verified: false,
    policy_override: null,
    ...changes,
  } as ClaimRecord;
}

const head = {
  export_id: "5c2f2a52-0000-4000-8000-000000000001",
  made_at: "2026-01-01T00:00:00.000Z",
  made_by: { id: "5c2f2a52-0000-4000-8000-000000000002", name: "Ana" },
  origin: "http://localhost:3000",
  format: "csv",
  profile: "machine",
  columns: "all",
  filter: { status: ["open"], verified: true },
  history: { seq: 7, hash: "b".repeat(64) },
  appVersion: "0.1.0",
} as const;

test("a manifest counts claims by status, verified ones, overrides, and by article with the hash of its text", () => {
  const tally = emptyTally();
  tallyClaim(tally, claim({}));
  const abroad = { policy_override: "source abroad", policy_override_by: "Ben" };
  const since = "2026-01-02T00:00:00.000Z";
  tallyClaim(tally, claim({ status: "lapsed", label: "C-002", status_since: since, ...abroad }));
  tallyClaim(tally, claim({ status: "signed_off", is_verified: true }));
  const empty = { ...article, id: "5c2f2a52-0000-4000-8000-00000000000b" };
  tallyArticle(tally, empty);
  tallyArticle(tally, empty);
  const manifest = buildManifest({ ...head, filter: { status: ["open"] } }, tally, { files: [], complete: true });
  expect(manifest).toMatchObject({
    app: { name: "Linecheck", version: "0.1.0" },
    claims: 3,
    verified: 1,
    policy_overrides: 1,
    by_status: { open: 1, lapsed: 1, signed_off: 1, proposed: 0 },
    overrides: [{ article_id: article.id, label: "C-002", reason: "source abroad", by: "Ben" }],
    lapses: [{ article_id: article.id, label: "C-002", since }],
    articles: [
      { ...article, claims: 3 },
      { ...empty, claims: 0 },
    ],
    complete: true,
  });
});

test("a manifest that was stored reads back as it was", () => {
  const files = [{ name: "claims.csv", bytes: 12, sha256: "c".repeat(64), covers: "whole_file" as const }];
  const manifest = buildManifest({ ...head, filter: { status: ["open"] } }, emptyTally(), { files, complete: false });
  expect(ManifestSchema.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
});

test("a manifest that was stored before overrides and lapses were named in it is still read", () => {
  const {
    overrides: _,
    lapses: __,
    ...old
  } = buildManifest({ ...head, filter: {} }, emptyTally(), {
    files: [],
    complete: true,
  });
  expect(ManifestSchema.parse(old)).toMatchObject({ overrides: [], lapses: [] });
});

test("every status has its count, also one that no claim has", () => {
  expect(Object.keys(emptyTally().byStatus).sort()).toEqual([...CLAIM_STATUSES].sort());
});
