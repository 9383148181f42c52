import { describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { getClaim, listClaims } from "@/lib/claims/queries";
import { splitClaim } from "@/lib/claims/split-claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
const read = (id: string) => ask(getClaim, desk().viewer, { id });

async function claimsOf(...statuses: ClaimStatus[]) {
  const article = await buildArticle(desk(), { sentences: statuses.length });
  const claims = [];
  for (const status of statuses) claims.push(await buildClaim(desk(), { articleId: article.id, status }));
  return claims;
}

describe("a claim that says several things is split", () => {
  test("into one that keeps its number and others of their own, on their own words", async () => {
    const [claim] = await claimsOf("signed_off");
    if (!claim) throw new RangeError("No claim.");
    const { start, end } = claim.anchor;
    const middle = start + 20;
    const parts = [
      { start, end: middle },
      { start: middle, end, text: "The other half." },
    ];
    const first = await execute(splitClaim, desk().checker, { id: claim.id, version: claim.version, parts });
    expect(first).toMatchObject({ number: claim.number, status: "lapsed", verified: false });
    const { items } = await ask(listClaims, desk().viewer, { article: claim.articleId, sort: "position" });
    expect(items.map((item) => [item.number, item.status, item.verdict])).toEqual([
      [1, "lapsed", "confirmed"],
      [2, "open", null],
    ]);
    expect(items.map((item) => item.anchor.quote).join("")).toBe(claim.quote);
    const { rows } = await pool().query("SELECT to_id FROM claim_lineage WHERE from_id = $1 AND kind = 'split'", [
      claim.id,
    ]);
    expect(rows.map((row) => row.to_id)).toEqual([items[1]?.id]);
  });

  test("but not into parts outside the text, nor into one", async () => {
    const [claim] = await claimsOf("open");
    if (!claim) throw new RangeError("No claim.");
    const split = (parts: object[]) =>
      codeOf(execute(splitClaim, desk().checker, { id: claim.id, version: claim.version, parts }));
    expect(await split([{ start: 0, end: 5 }])).toBe("invalid");
    expect(
      await split([
        { start: 0, end: 5 },
        { start: 5, end: 5_000 },
      ]),
    ).toBe("invalid");
    expect((await read(claim.id)).version).toBe(claim.version);
  });
});

describe("claims that say one thing are merged", () => {
  test("into the first, with the evidence of all; the others are dismissed as duplicates", async () => {
    const [into, between, other] = await claimsOf("in_review", "open", "lapsed");
    if (!into || !between || !other) throw new RangeError("No claims.");
    const merged = await execute(mergeClaims, desk().checker, { id: into.id, version: into.version, with: [other.id] });
    expect(merged.evidence.map((link) => link.source.id)).toEqual(other.evidence.map((link) => link.source.id));
    expect(merged.anchor.spans).toEqual([
      [into.anchor.start, into.anchor.end],
      [other.anchor.start, other.anchor.end],
    ]);
    expect((await read(between.id)).version).toBe(between.version);
    expect(await read(other.id)).toMatchObject({ status: "dismissed", dismissalReason: "duplicate" });
  });

  test("but not with itself, with one of another article, or with one that waits for a sign-off or has it", async () => {
    const [into, signed, waiting] = await claimsOf("open", "signed_off", "awaiting_sign_off");
    const [elsewhere] = await claimsOf("open");
    if (!into || !signed || !waiting || !elsewhere) throw new RangeError("No claims.");
    const merge = (id: string) =>
      codeOf(execute(mergeClaims, desk().checker, { id: into.id, version: into.version, with: [id] }));
    expect(await merge(into.id)).toBe("invalid");
    expect(await merge(elsewhere.id)).toBe("invalid");
    expect(await merge(signed.id)).toBe("illegal_transition");
    expect(await merge(waiting.id)).toBe("illegal_transition");
    expect((await read(signed.id)).verified).toBe(true);
  });

  test("each into the other at once: one of the two wins, and no claim is lost in both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await claimsOf("open", "open");
      if (!a || !b) throw new RangeError("No claims.");
      const merge = (x: typeof a, y: typeof a) => () =>
        execute(mergeClaims, desk().checker, { id: x.id, version: x.version, with: [y.id] });
      const results = endings(await together([merge(a, b), merge(b, a)]));
      expect(results[0]).toBe("done");
      expect(["stale", "illegal_transition"]).toContain(results[1]);
      const left = [await read(a.id), await read(b.id)].filter((claim) => claim.status !== "dismissed");
      expect(left).toHaveLength(1);
    }
  });
});
