import fc from "fast-check";
import { expect, test } from "vitest";
import { ask } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import { ANCHOR_STATES } from "@/lib/core/claim/claim";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import { isVerified, type VerifiedFacts } from "@/lib/core/claim/verified";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";
import { VERIFIED } from "@/lib/db/verified";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();

/** Facts near the border of "verified": mostly good, each of them sometimes not. */
const facts: fc.Arbitrary<VerifiedFacts & { recheckIn: number | null }> = fc
  .record({
    status: fc.oneof({ weight: 6, arbitrary: fc.constant("signed_off" as const) }, fc.constantFrom(...CLAIM_STATUSES)),
    verdictCountsAsVerified: mostly(true),
    attributed: fc.boolean(),
    attributionVerdict: fc.oneof(
      { weight: 4, arbitrary: fc.constant("confirmed") },
      fc.constantFrom(null, "incorrect", "confirmed_after_correction"),
    ),
    anchorState: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("anchored" as const, "moved" as const) },
      fc.constantFrom(...ANCHOR_STATES),
    ),
    contentHash: fc.constantFrom("a", "b"),
    signedHash: fc.oneof({ weight: 5, arbitrary: fc.constant("a") }, fc.constantFrom("b", null)),
    openBlockingThreads: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(2)),
    policyMet: mostly(true),
    policyOverridden: fc.boolean(),
    recheckIn: fc.constantFrom(null, null, 3_600, 1, 86_400, -1, -3_600),
  })
  .map((all) => ({ ...all, recheckBy: null }));

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, fc.boolean());
}

/** The answer of the SQL fragment over rows that were made of the facts, in their order. */
async function inSql(list: readonly (VerifiedFacts & { recheckIn: number | null })[]): Promise<boolean[]> {
  const rows = list.map((f, at) => ({ ...f, at }));
  const answers = await fromPool.rows<{ verified: boolean | null }>(Prisma.sql`
    SELECT ${VERIFIED} AS verified FROM (
      SELECT f.at, f.status::claim_status AS status, f."anchorState"::anchor_state AS anchor_state,
        CASE WHEN f.attributed THEN 'direct_quote' ELSE 'outlet_voice' END AS attribution_mode,
        f."attributionVerdict" AS attribution_verdict, f."signedHash" AS signed_hash, f."contentHash" AS content_hash,
        f."openBlockingThreads" AS open_blocking_threads, f."policyMet" AS policy_met,
        CASE WHEN f."policyOverridden" THEN 'because' END AS policy_override,
        now() + make_interval(secs => f."recheckIn") AS recheck_by, f."verdictCountsAsVerified" AS counts
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS f(at int, status text, "verdictCountsAsVerified" boolean,
        attributed boolean, "attributionVerdict" text, "anchorState" text, "contentHash" text, "signedHash" text,
        "openBlockingThreads" int, "policyMet" boolean, "policyOverridden" boolean, "recheckIn" int)
    ) c CROSS JOIN LATERAL (SELECT c.counts AS counts_as_verified) vl ORDER BY c.at`);
  return answers.map((row) => row.verified ?? false);
}

test("the rule in the core and the rule in SQL agree on a thousand claims, verified or not", async () => {
  const list = fc.sample(facts, { numRuns: 1_000, seed: 20_261_122 });
  const at = Date.now();
  const inCore = list.map((f) =>
    isVerified({ ...f, recheckBy: f.recheckIn === null ? null : new Date(at + f.recheckIn * 1_000) }, new Date(at)),
  );
  expect(await inSql(list)).toEqual(inCore);
  expect(inCore.filter(Boolean).length).toBeGreaterThan(50);
  expect(inCore.filter((verified) => !verified).length).toBeGreaterThan(50);
});

test("each condition alone decides, in the core and in SQL alike", async () => {
  const good: VerifiedFacts & { recheckIn: number | null } = {
    status: "signed_off",
    verdictCountsAsVerified: true,
    attributed: true,
    attributionVerdict: "confirmed",
    anchorState: "anchored",
    contentHash: "a",
    signedHash: "a",
    openBlockingThreads: 0,
    policyMet: true,
    policyOverridden: false,
    recheckBy: null,
    recheckIn: null,
  };
  const broken = [
    ...CLAIM_STATUSES.filter((status) => status !== "signed_off").map((status) => ({ ...good, status })),
    ...(["changed", "ambiguous", "detached"] as const).map((anchorState) => ({ ...good, anchorState })),
    { ...good, verdictCountsAsVerified: false },
    { ...good, attributionVerdict: null },
    { ...good, attributionVerdict: "incorrect" },
    { ...good, signedHash: null },
    { ...good, contentHash: "b" },
    { ...good, openBlockingThreads: 1 },
    { ...good, policyMet: false },
    { ...good, recheckIn: -1, recheckBy: new Date(0) },
  ];
  expect(await inSql([good, ...broken])).toEqual([true, ...broken.map(() => false)]);
  expect([good, ...broken].map((f) => isVerified(f, new Date()))).toEqual([true, ...broken.map(() => false)]);
});

test("a real claim of every status says the same in its view as in the filter", async () => {
  const { viewer } = desk();
  const article = await buildArticle(desk(), { sentences: CLAIM_STATUSES.length });
  for (const status of CLAIM_STATUSES) await buildClaim(desk(), { articleId: article.id, status });
  const list = (filter: object) => ask(listClaims, viewer, { article: article.id, limit: 100, ...filter });
  const [all, verified, rest] = [await list({}), await list({ verified: true }), await list({ verified: false })];
  expect(verified.items.map((claim) => claim.status)).toEqual(["signed_off"]);
  expect(all.items.filter((claim) => claim.verified).map((claim) => claim.id)).toEqual(verified.items.map((c) => c.id));
  expect(verified.total).toBe(1);
  expect((rest.total ?? 0) + 1).toBe(all.total);
});
