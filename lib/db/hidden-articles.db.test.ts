import { beforeAll, describe, expect, test } from "vitest";
import { getArticle, getReview, listArticles } from "@/lib/articles/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { getClaim, listClaims } from "@/lib/claims/queries";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { getDashboard, getToday } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { countExport } from "@/lib/exports/queries";
import { listEvents } from "@/lib/history/queries";
import { openThread } from "@/lib/reviews/open-thread";
import { getSource, listSources } from "@/lib/sources/queries";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

describe.each([
  ["restricted", "UPDATE article SET restricted = true WHERE id = $1"],
  ["embargoed", "UPDATE article SET embargo_until = now() + interval '1 day' WHERE id = $1"],
])("T-B08: an article that is %s does not exist for whoever is not named on it", (_how, hide) => {
  let claim: ClaimDetail;

  beforeAll(async () => {
    claim = await buildClaim(desk(), { status: "signed_off" });
    await pool().query(hide, [claim.articleId]);
    await pool().query("INSERT INTO article_member (article_id, member_id, newsroom_id) VALUES ($1, $2, $3)", [
      claim.articleId,
      desk().checker.memberId,
      desk().checker.newsroomId,
    ]);
  });

  test.each(["admin", "editor", "colleague", "viewer", "writer"] as const)("neither for the %s", async (place) => {
    const actor = desk()[place];
    expect(await codeOf(ask(getArticle, actor, { id: claim.articleId }))).toBe("not_found");
    expect(await codeOf(ask(getReview, actor, { id: claim.articleId }))).toBe("not_found");
    expect(await codeOf(ask(getClaim, actor, { id: claim.id }))).toBe("not_found");
    expect((await ask(listArticles, actor, {})).items).toEqual([]);
    expect(await ask(listClaims, actor, {})).toMatchObject({ items: [], total: 0 });
    const { counts, articles, risks } = await ask(getDashboard, actor, {});
    expect([counts.total, counts.verified, articles]).toEqual([0, 0, []]);
    expect(risks.every((risk) => risk.count === 0)).toBe(true);
    const today = JSON.stringify(await ask(getToday, actor, {}));
    expect(today).not.toContain(claim.id);
    expect(today).not.toContain(claim.articleId);
    if (place !== "admin") expect(await ask(countExport, actor, {})).toMatchObject({ claims: 0, verified: 0 });
    if (place === "admin" || place === "editor") {
      const { items } = await ask(listEvents, actor, { limit: 100 });
      expect(items.some((line) => line.articleId === claim.articleId)).toBe(false);
    }
  });

  test("nor in the count of where a source is used", async () => {
    const id = claim.evidence[0]?.source.id;
    const source = await ask(getSource, desk().viewer, { id });
    expect([source.usedIn, source.usedBy]).toEqual([[], 0]);
    const { items } = await ask(listSources, desk().viewer, {});
    expect(items.find((item) => item.id === id)?.usedBy).toBe(0);
    expect((await ask(getSource, desk().checker, { id })).usedBy).toBe(1);
  });

  test("T-B14: nor by a mention: whoever may not see it is not told", async () => {
    const body = `@${desk().viewer.name} and @${desk().colleague.name}: look at this.`;
    await execute(openThread, desk().checker, { claimId: claim.id, kind: "note", body });
    expect((await ask(getToday, desk().viewer, {})).notifications).toEqual([]);
  });

  test("and whoever is named on it works as ever", async () => {
    expect((await ask(getClaim, desk().checker, { id: claim.id })).verified).toBe(true);
    expect((await ask(listClaims, desk().checker, { article: claim.articleId })).total).toBe(1);
  });
});
