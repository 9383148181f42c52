import { z } from "zod";
import { ClaimFilterSchema } from "@/lib/core/claim/claim-filter";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { ExportFormatSchema } from "@/lib/core/export/formats";
import type { ClaimRecord } from "@/lib/core/export/records";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a hash of a file is taken over. A document that carries its manifest cannot carry its own hash, so there it is
 * all bytes before the line that begins with `"manifest":`.
 */
const CoverageSchema = z.enum(["whole_file", "before_manifest"]);

/** What an export says of itself, so that it can be held against what it says. */
export const ManifestSchema = z
  .strictObject({
    manifest_version: z.literal(1),
    app: z.strictObject({ name: z.literal("Linecheck"), version: z.string() }),
    export_id: UuidSchema,
    made_at: TimeSchema,
    made_by: PersonSchema,
    origin: z.string().describe("address of the installation"),
    format: ExportFormatSchema,
    profile: z.enum(["spreadsheet", "machine"]).nullable(),
    columns: z.enum(["all", "editors"]).nullable(),
    filter: ClaimFilterSchema,
    complete: z.boolean().describe("false: broken off before its end"),
    claims: count,
    verified: count,
    policy_overrides: count,
    by_status: z.record(ClaimStatusSchema, count),
    overrides: z
      .array(
        z.strictObject({ article_id: UuidSchema, label: z.string().nullable(), reason: z.string(), by: z.string() }),
      )
      .default([])
      .describe(
        "rules that an editor set aside in writing: of a claim, or of an article's sign-off where label is null",
      ),
    lapses: z
      .array(z.strictObject({ article_id: UuidSchema, label: z.string(), since: TimeSchema }))
      .default([])
      .describe("claims whose sign-off no longer holds"),
    articles: z.array(
      z.strictObject({ id: UuidSchema, title: z.string(), revision: count, sha256: hash, claims: count }),
    ),
    files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash, covers: CoverageSchema })),
    history: z.strictObject({ seq: count, hash }).nullable().describe("head of the sealed history"),
  })
  .meta({ id: "ExportManifest" });
/** What an export says of itself. */
export type Manifest = z.infer<typeof ManifestSchema>;

type ArticleCount = Manifest["articles"][number];

/** What was counted while an export was written. */
export type Tally = {
  claims: number;
  verified: number;
  policyOverrides: number;
  readonly overrides: Manifest["overrides"];
  readonly lapses: Manifest["lapses"];
  readonly byStatus: Record<ClaimStatus, number>;
  readonly articles: Map<string, ArticleCount>;
};

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return {
    claims: 0,
    verified: 0,
    policyOverrides: 0,
    overrides: [],
    lapses: [],
    byStatus: {
      proposed: 0,
      open: 0,
      in_review: 0,
      needs_info: 0,
      awaiting_sign_off: 0,
      signed_off: 0,
      lapsed: 0,
      dismissed: 0,
    },
    articles: new Map(),
  };
}

/** Notes an article whose revision the export holds, also one without claims. */
export function tallyArticle(tally: Tally, article: Omit<ArticleCount, "claims">): ArticleCount {
  const known = tally.articles.get(article.id);
  if (known) return known;
  const counted = { ...article, claims: 0 };
  tally.articles.set(article.id, counted);
  return counted;
}

/** What is counted of a claim. */
type Counted = Pick<
  ClaimRecord,
  | ("article_id" | "article_title" | "revision" | "revision_sha256" | "label" | "status" | "status_since")
  | ("is_verified" | "policy_override" | "policy_override_by")
>;

/** Counts a claim that was written. */
export function tallyClaim(tally: Tally, claim: Counted): void {
  tally.claims += 1;
  if (claim.is_verified) tally.verified += 1;
  if (claim.policy_override !== null) {
    tally.policyOverrides += 1;
    const { article_id, label, policy_override: reason, policy_override_by: by } = claim;
    tally.overrides.push({ article_id, label, reason, by: by ?? "" });
  }
  if (claim.status === "lapsed") {
    tally.lapses.push({ article_id: claim.article_id, label: claim.label, since: claim.status_since });
  }
  tally.byStatus[claim.status] += 1;
  const article = tallyArticle(tally, {
    id: claim.article_id,
    title: claim.article_title,
    revision: claim.revision,
    sha256: claim.revision_sha256,
  });
  article.claims += 1;
}

/** The parts of a manifest that are known before the first claim is written. */
export type ManifestHead = Pick<
  Manifest,
  "export_id" | "made_at" | "made_by" | "origin" | "format" | "profile" | "columns" | "filter" | "history"
> & { readonly appVersion: string };

/** Puts the manifest together once everything is written. */
export function buildManifest(head: ManifestHead, tally: Tally, end: Pick<Manifest, "files" | "complete">): Manifest {
  const { appVersion, ...known } = head;
  return {
    manifest_version: 1,
    app: { name: "Linecheck", version: appVersion },
    ...known,
    complete: end.complete,
    claims: tally.claims,
    verified: tally.verified,
    policy_overrides: tally.policyOverrides,
    by_status: { ...tally.byStatus },
    overrides: [...tally.overrides],
    lapses: [...tally.lapses],
    articles: [...tally.articles.values()],
    files: end.files,
  };
}
