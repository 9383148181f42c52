import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configureAccess } from "@/lib/boundary/access-settings";
import { ask, execute } from "@/lib/boundary/execute";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { listed } from "@/lib/exports/__fixtures__/read-export";
import { getClaimReview } from "@/lib/exports/get-claim-review";
import { publishArticle, unpublishArticle } from "@/lib/exports/publish-article";
import { getPublication } from "@/lib/exports/queries";
import { type ApiServer, startApi } from "@/tests/support/api";
import { testDatabase } from "@/tests/support/database";
import { TEST_SECRET } from "@/tests/support/desk";

let desk: Desk;
let api: ApiServer;
let article: string;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  configureAccess({ secret: TEST_SECRET, publicOrigin: "http://localhost:3000", publicOriginGiven: false });
  api = await startApi();
  desk = await openDesk();
  article = (await importCompanies(desk, 3, "Companies")).id;
  const [first] = await listed(desk.checker, { article });
  if (first) await signOffClaim(desk, first);
  await pool().query(
    `UPDATE claim SET attribution_mode = 'paraphrase', claimant = 'The Company', attribution_verdict = 'confirmed',
      attribution_verdict_by_id = verdict_by_id WHERE id = $1`,
    [first?.id],
  );
});

afterAll(async () => {
  await api.close();
  await disconnectDatabase();
});

async function read(path: string, init: RequestInit = {}) {
  const response = await fetch(`http://localhost:${api.port}${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** How many ClaimReviews everybody gets in one piece. */
async function reviewsInFeed(): Promise<number> {
  return JSON.parse((await read("/checks/claim-reviews.json")).body).dataFeedElement.length;
}

async function reviewFor(label: string) {
  const [claim] = await listed(desk.checker, { article, q: label });
  return ask(getClaimReview, desk.viewer, { id: claim?.id });
}

describe("a public page", () => {
  test("is off until an editor switches it on, and nobody else can", async () => {
    expect((await read(`/checks/${article}`)).status).toBe(404);
    expect((await ask(getPublication, desk.viewer, { articleId: article })).state).toBe("off");
    for (const somebody of [desk.checker, desk.viewer, desk.admin]) {
      await expect(execute(publishArticle, somebody, { articleId: article })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const published = await execute(publishArticle, desk.editor, { articleId: article });
    expect(published).toMatchObject({ state: "on", verified: 1 });
    expect((await read(`/checks/${article}`)).status).toBe(200);
  });

  test("shows verified claims and no others, with verdict, sources and ClaimReview", async () => {
    const { body } = await read(`/checks/${article}`);
    expect(body).toContain("Company 1 earned 10 million dollars in 2019.");
    expect(body).not.toContain("Company 2");
    expect(body).toContain("Annual report");
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(body)?.[1] ?? "null";
    expect(JSON.parse(data)).toMatchObject([
      { "@type": "ClaimReview", itemReviewed: { author: { name: "The Company" } } },
    ]);
  });

  test("has the ClaimReview of each claim at an address of its own, for claims that get one", async () => {
    const { status, headers, body } = await read(`/checks/${article}/c-001.jsonld`);
    expect([status, headers.get("content-type")]).toEqual([200, "application/ld+json; charset=utf-8"]);
    expect(JSON.parse(body)).toMatchObject({ "@type": "ClaimReview", url: expect.stringMatching(/#c-001$/) });
    for (const none of ["c-002.jsonld", "c-1.jsonld", "x.jsonld"]) {
      expect((await read(`/checks/${article}/${none}`)).status).toBe(404);
    }
  });

  test("sets no cookie, may be kept by caches that ask each time whether it still is so, and runs nothing", async () => {
    const { headers } = await read(`/checks/${article}`);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("public, no-cache");
    expect(headers.get("x-robots-tag")).toBeNull();
    const policy = String(headers.get("content-security-policy"));
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
    expect(policy).not.toMatch(/unsafe|nonce/);
    const etag = String(headers.get("etag"));
    const again = await read(`/checks/${article}`, { headers: { "if-none-match": etag } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test("is in the feeds", async () => {
    expect((await read("/checks/feed.xml")).body).toContain(`/checks/${article}"`);
    expect(JSON.parse((await read("/checks/feed.json")).body).items).toHaveLength(1);
    expect((await read("/checks")).body).toContain(`/checks/${article}`);
    expect(JSON.parse((await read("/checks/claim-reviews.json")).body).dataFeedElement).toHaveLength(1);
  });

  test("T-J06: is not there, nor in a feed, while the article is restricted or under embargo", async () => {
    for (const [shut, open] of [
      [{ restricted: true }, { restricted: false }],
      [{ embargoUntil: new Date("2126-01-01") }, { embargoUntil: null }],
    ]) {
      await prisma().article.update({ where: { id: article }, data: shut ?? {} });
      expect((await read(`/checks/${article}`)).status).toBe(404);
      expect(JSON.parse((await read("/checks/feed.json")).body).items).toEqual([]);
      await prisma().article.update({ where: { id: article }, data: open ?? {} });
      expect((await read(`/checks/${article}`)).status).toBe(200);
    }
  });

  test("T-J07: names no confidential source", async () => {
    const where = { title: "Annual report" };
    await prisma().source.updateMany({ where, data: { confidential: true } });
    const { body } = await read(`/checks/${article}`);
    expect(body).not.toMatch(/Annual report|example\.org\/report|confidential|It stands in the report/);
    expect(body).not.toContain("ld+json");
    await prisma().source.updateMany({ where, data: { confidential: false } });
  });

  test("drops a claim as soon as it is no longer verified, wherever it was", async () => {
    const kept = String((await read(`/checks/${article}`)).headers.get("etag"));
    expect(await reviewsInFeed()).toBe(1);
    await pool().query("UPDATE claim SET recheck_by = now() - interval '1 day' WHERE article_id = $1", [article]);
    const page = await read(`/checks/${article}`, { headers: { "if-none-match": kept } });
    expect(page.body).toContain("Nothing of this article is verified at the moment.");
    expect(await reviewsInFeed()).toBe(0);
    expect((await read(`/checks/${article}/c-001.jsonld`)).status).toBe(404);
    await pool().query("UPDATE claim SET recheck_by = NULL WHERE article_id = $1", [article]);
  });

  test("that was taken away is gone, and can come back", async () => {
    const kept = String((await read(`/checks/${article}`)).headers.get("etag"));
    expect((await execute(unpublishArticle, desk.editor, { articleId: article })).state).toBe("closed");
    expect((await read(`/checks/${article}`, { headers: { "if-none-match": kept } })).status).toBe(410);
    expect(await reviewsInFeed()).toBe(0);
    const gone = await read(`/checks/${article}`);
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "private, no-store"]);
    expect(JSON.parse((await read("/checks/feed.json")).body).items).toEqual([]);
    await execute(publishArticle, desk.editor, { articleId: article });
    expect((await read(`/checks/${article}`)).status).toBe(200);
  });

  test("writes each switch into the history once", async () => {
    await execute(publishArticle, desk.editor, { articleId: article });
    const events = await prisma().event.findMany({
      where: { articleId: article, type: { startsWith: "article.page_" } },
      orderBy: { id: "asc" },
      select: { type: true, payload: true },
    });
    expect(events.map((event) => event.type)).toEqual([
      "article.page_opened",
      "article.page_closed",
      "article.page_opened",
    ]);
    expect(events[0]?.payload).toEqual({ verified: 1 });
  });

  test.each(["/checks/nothing", "/checks/00000000-0000-4000-8000-000000000000", "/checks/feed.xml/x", "/checks/..%2f"])(
    "%s is not found",
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );

  test("is only read", async () => {
    expect((await read(`/checks/${article}`, { method: "POST" })).status).toBe(405);
  });
});

test("the desk is told what stands against a ClaimReview, and gets it once nothing does", async () => {
  await execute(unpublishArticle, desk.editor, { articleId: article });
  expect(await reviewFor("C-001")).toMatchObject({ review: null, barrier: "not_published" });
  await execute(publishArticle, desk.editor, { articleId: article });
  expect(await reviewFor("C-001")).toMatchObject({ review: { "@type": "ClaimReview" }, barrier: null, reason: null });
  expect(await reviewFor("C-002")).toMatchObject({ review: null, barrier: "not_verified" });
});

test("a public page is not opened before the embargo of its article ends", async () => {
  await prisma().publication.deleteMany({ where: { articleId: article } });
  await prisma().article.update({ where: { id: article }, data: { embargoUntil: new Date("2126-01-01T06:30:00Z") } });
  await pool().query(
    "INSERT INTO article_member (article_id, member_id, newsroom_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [article, desk.editor.memberId, desk.editor.newsroomId],
  );
  const opened = execute(publishArticle, desk.editor, { articleId: article });
  await expect(opened).rejects.toThrow("under embargo until 2126-01-01 06:30 UTC");
  await prisma().article.update({ where: { id: article }, data: { embargoUntil: null } });
});
