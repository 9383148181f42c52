import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { setVerdict } from "@/lib/claims/set-verdict";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { giveSecondVerdict } from "@/lib/reviews/give-second-verdict";
import { openThread } from "@/lib/reviews/open-thread";
import { buildClaim } from "@/seeds/factories/build-claim";
import { apiRoutes } from "@/server/api/routes/all";
import { type ApiServer, type Client, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import { requestOf } from "@/tests/support/route-calls";
import { nowhere, type RouteWorld } from "@/tests/support/route-world";

/** Words of the first checker that the second one must not meet anywhere. */
const SECRETS = ["Zanzibarian", "Quixotical", "Wherewithal", "Flibbertigibbet"];
const [NOTE, CORRECTION, THREAD, MENTION] = SECRETS;

const desk = testDesk();
let api: ApiServer;
let blind: Client;
let seeing: Client;
let world: RouteWorld;
let check: { id: string; version: number };

beforeAll(async () => {
  api = await startApi();
  const { checker, colleague, editor } = desk();
  blind = await api.as(colleague);
  seeing = await api.as(editor);
  const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
  const judged = await execute(setVerdict, checker, {
    id: claim.id,
    version: claim.version,
    verdict: "misleading",
    note: `Found by the ${NOTE} method.`,
    correction: `The ${CORRECTION} company earned less.`,
  });
  const thread = await execute(openThread, checker, {
    claimId: claim.id,
    kind: "question",
    body: `Is the ${THREAD} figure right? @${colleague.name} ${MENTION}`,
    assigneeId: colleague.memberId,
  });
  const [{ version }] = [await seeing("GET", `/claims/${claim.id}`).then((answer) => answer.body)];
  // The verdict made the claim lapse; it is checked again before a second check can be asked for.
  const started = await seeing("POST", `/claims/${claim.id}/moves`, { move: "start" }, { "if-match": `"${version}"` });
  const asked = await execute(askSecondCheck, checker, {
    id: claim.id,
    version: started.body.version,
    checkerId: colleague.memberId,
  });
  check = { id: asked.check?.id ?? "", version: asked.check?.version ?? 0 };
  world = { ...nowhere(), article: claim.articleId, claim: claim.id, thread: thread.id, secondCheck: check.id };
  expect(judged.status).toBe("lapsed");
});
afterAll(() => api.close());

const reads = apiRoutes.filter((route) => route.method === "GET").map((route) => `GET ${route.path}`);

async function answers(client: Client): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const route of reads) {
    const { method, path, headers } = requestOf(route, world);
    const formats = path.includes("export") && !path.includes("exports") ? ["?format=json", "?format=csv"] : [""];
    for (const format of formats)
      texts[route + format] = (await client(method, `${path}${format}`, undefined, headers)).text;
  }
  for (const secret of SECRETS) {
    const { comments } = (await client("GET", `/search?q=${secret}`)).body;
    texts[`search ${secret}`] = JSON.stringify(comments);
  }
  texts.filtered = (await client("GET", "/claims?verdict=misleading")).text;
  texts.caught = (await client("GET", "/claims?caught=any")).text;
  texts.verdicts = JSON.stringify((await client("GET", "/dashboard")).body.byVerdict);
  return texts;
}

test("no answer of the whole API carries the first checker's words or verdict to the second one", async () => {
  const seen = await answers(blind);
  for (const [route, text] of Object.entries(seen)) {
    for (const secret of SECRETS) expect(text, route).not.toContain(secret);
    // The dashboard names every verdict of the scale with its count; those are looked at below.
    if (!["GET /dashboard", "GET /dashboard/trends", "verdicts"].includes(route)) {
      expect(text, route).not.toMatch(/"(verdict|to|first)":"misleading"/);
    }
  }
  const counts: { verdict: string; count: number }[] = JSON.parse(seen.verdicts ?? "[]");
  expect(counts.find(({ verdict }) => verdict === "misleading")?.count).toBe(0);
  expect(JSON.parse(seen.filtered ?? "").items).toEqual([]);
  expect(JSON.parse(seen.caught ?? "").items).toEqual([]);
  const own = await blind("GET", `/claims/${world.claim}`);
  expect(own.body).toMatchObject({ blind: true, verdict: null, verdictNote: null, verdictBy: null, threads: [] });
  expect(own.body.check).toMatchObject({ mine: true, first: null, second: null });
  expect(own.body.evidence.length).toBeGreaterThan(0);
});

test("a refused change tells him no more than a read", async () => {
  for (const route of ["PATCH /claims/:id", "PUT /claims/:id/verdict", "POST /claims/:id/moves"]) {
    const { method, path, body, headers } = requestOf(route, world);
    const { text } = await blind(method, path, body, headers);
    for (const secret of SECRETS) expect(text, route).not.toContain(secret);
    expect(text, route).not.toContain('"verdict":"misleading"');
  }
  const patched = await blind("PATCH", `/claims/${world.claim}`, { tags: ["harbour"] }, await version());
  expect(patched.status).toBe(200);
  for (const secret of SECRETS) expect(patched.text).not.toContain(secret);
  expect((await blind("POST", `/threads/${world.thread}/comments`, { body: "Hello?" })).status).toBe(404);
});

async function version() {
  return { "if-match": `"${(await blind("GET", `/claims/${world.claim}`)).body.version}"` };
}

test("everybody else reads on, so the words are there to be found", async () => {
  const texts = Object.values(await answers(seeing)).join("\n");
  for (const secret of SECRETS) expect(texts).toContain(secret);
});

test("with his own verdict given, he sees it all", async () => {
  const given = await execute(giveSecondVerdict, desk().colleague, {
    id: check.id,
    version: check.version,
    verdict: "misleading",
    note: "The same by another way.",
  });
  expect(given).toMatchObject({ state: "agreed", first: { verdict: "misleading" } });
  const texts = Object.values(await answers(blind)).join("\n");
  for (const secret of SECRETS) expect(texts).toContain(secret);
});
