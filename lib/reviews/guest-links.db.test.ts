import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editMember } from "@/lib/accounts/manage-members";
import { ask, execute } from "@/lib/boundary/execute";
import { getClaim, getClaimHistory } from "@/lib/claims/queries";
import { pool } from "@/lib/db/client";
import { listGuestLinks, makeGuestLink, revokeGuestLink } from "@/lib/reviews/guest-links";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildMember } from "@/seeds/factories/build-member";
import { apiRoutes } from "@/server/api/routes/all";
import { type ApiServer, startApi } from "@/tests/support/api";
import { codeOf, testDesk } from "@/tests/support/desk";
import { requestOf } from "@/tests/support/route-calls";
import { buildRouteWorld } from "@/tests/support/route-world";

const desk = testDesk();
let api: ApiServer;
let claim: Awaited<ReturnType<typeof buildClaim>>;
let link: { id: string; token: string };

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  claim = await buildClaim(desk(), { status: "open" });
  link = await invite();
});

function invite(more: object = {}) {
  const { articleId, id } = claim;
  const input = { articleId, claimIds: [id], name: "Dr Ada Guest", question: "Is the figure right?", ...more };
  return execute(makeGuestLink, desk().editor, input);
}

const read = (token: unknown) => api.anonymous("POST", "/guest/read", { token });
const answer = (token: unknown, claimId: unknown, body: unknown = "It is right.") =>
  api.anonymous("POST", "/guest/answer", { token, claimId, body });

describe("a guest", () => {
  test("reads the named claims and nothing of the desk's work on them", async () => {
    const page = await read(link.token);
    expect(page.status).toBe(200);
    expect(page.body).toEqual({
      newsroom: expect.any(String),
      name: "Dr Ada Guest",
      question: "Is the figure right?",
      expiresAt: expect.any(String),
      claims: [{ id: claim.id, label: claim.label, text: claim.text, quote: claim.quote, answers: [] }],
    });
  });

  test("answers; the desk sees it as a thread, is told of it, and the history names the guest", async () => {
    expect((await answer(link.token, claim.id, "It was 29, not 40.")).status).toBe(200);
    expect((await answer(link.token, claim.id, "I looked again: 29.")).status).toBe(200);
    const seen = await ask(getClaim, desk().checker, { id: claim.id });
    expect(seen.threads).toHaveLength(1);
    expect(seen.threads[0]?.comments.map(({ body, author }) => [author.name, body])).toEqual([
      ["Dr Ada Guest", "It was 29, not 40."],
      ["Dr Ada Guest", "I looked again: 29."],
    ]);
    const own = (await read(link.token)).body.claims[0].answers.map((one: { body: string }) => one.body);
    expect(own).toEqual(["It was 29, not 40.", "I looked again: 29."]);
    const { rows } = await pool().query("SELECT text FROM notification WHERE member_id = $1 AND claim_id = $2", [
      desk().editor.memberId,
      claim.id,
    ]);
    expect(rows).toHaveLength(2);
    const { items } = await ask(getClaimHistory, desk().editor, { id: claim.id });
    expect(items[0]).toMatchObject({ type: "guest_link.answered", actor: { name: "Dr Ada Guest" } });
  });

  test("never counts as a second person, and is offered to nobody for an assignment", async () => {
    const { rows } = await pool().query("SELECT kind, user_id FROM member WHERE name = 'Dr Ada Guest' LIMIT 1");
    expect(rows[0]).toEqual({ kind: "guest", user_id: null });
    const members = await (await api.as(desk().editor))("GET", "/members");
    expect(members.text).not.toContain("Dr Ada Guest");
  });

  test("says too much at once only thirty times an hour", async () => {
    for (let i = 0; i < 30; i += 1) expect((await answer(link.token, claim.id)).status).toBe(200);
    expect((await answer(link.token, claim.id)).status).toBe(429);
  });
});

describe("T-B12: the secret of a link", () => {
  test("opens no other claim, not of the same article either", async () => {
    const other = await buildClaim(desk(), { status: "open" });
    expect((await answer(link.token, other.id)).status).toBe(404);
    expect((await answer(link.token, crypto.randomUUID())).status).toBe(404);
  });

  test.each([
    ["nothing", undefined],
    ["another word", "lcg_of-somebody-else"],
    ["a filter", { startsWith: "lcg_" }],
    ["a secret of the right shape that was never given", `lcg_${"x".repeat(43)}`],
  ])("%s is no secret", async (_what, token) => {
    expect([(await read(token)).status, (await answer(token, claim.id)).status]).toEqual([410, 410]);
  });

  test("opens no route of the API, neither as a key nor as a cookie, and adds nothing to a session", async () => {
    const world = await buildRouteWorld(desk());
    for (const { method, path } of apiRoutes) {
      const call = requestOf(`${method} ${path}`, world);
      const asKey = await api.withKey(link.token)(method, call.path, call.body, call.headers);
      const asCookie = await api.withCookie(`linecheck.session_token=${link.token}`)(
        method,
        call.path,
        call.body,
        call.headers,
      );
      expect([path, asKey.status, asCookie.status]).toEqual([path, 401, 401]);
    }
    const viewer = await api.as(desk().viewer);
    expect((await viewer("GET", `/articles/${claim.articleId}/guest-links`)).status).toBe(403);
    expect((await viewer("POST", "/guest/answer", { token: "none", claimId: claim.id, body: "No." })).status).toBe(410);
  });

  test("stands nowhere but in the answer that made it", async () => {
    const listed = await ask(listGuestLinks, desk().editor, { id: claim.articleId });
    expect(JSON.stringify(listed)).not.toContain(link.token);
    const { rows } = await pool().query("SELECT to_jsonb(g)::text AS row FROM guest_link g");
    expect(rows.some(({ row }) => row.includes(link.token))).toBe(false);
  });

  test("is dead once the link is revoked, has ended, or its maker was disabled", async () => {
    await execute(revokeGuestLink, desk().editor, { id: link.id });
    expect([(await read(link.token)).status, (await answer(link.token, claim.id)).status]).toEqual([410, 410]);
    expect(await codeOf(execute(revokeGuestLink, desk().editor, { id: link.id }))).toBe("conflict");
    const old = await invite();
    await pool().query("UPDATE guest_link SET expires_at = now() - interval '1 second' WHERE id = $1", [old.id]);
    expect((await read(old.token)).status).toBe(410);
    const { newsroomId } = desk().admin;
    const roles = ["editor"] as const;
    const leaver = await buildMember({ newsroomId, name: "Leaver", email: "leaver@harbour.example", roles });
    const input = { articleId: claim.articleId, claimIds: [claim.id], name: "Guest", question: "Well?" };
    const theirs = await execute(makeGuestLink, leaver, input);
    expect((await read(theirs.token)).status).toBe(200);
    await execute(editMember, desk().admin, { id: leaver.memberId, version: 1, disabled: true });
    expect((await read(theirs.token)).status).toBe(410);
  });
});

test("a link holds claims of one article only, and of one that its maker knows of", async () => {
  const other = await buildClaim(desk(), { status: "open" });
  expect(await codeOf(invite({ claimIds: [claim.id, other.id] }))).toBe("not_found");
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [claim.articleId]);
  expect(await codeOf(invite())).toBe("not_found");
});

test("the first opening is written into the history, once", async () => {
  await read(link.token);
  await read(link.token);
  const { rows } = await pool().query("SELECT 1 FROM event WHERE type = 'guest_link.opened' AND object_id = $1", [
    link.id,
  ]);
  expect(rows).toHaveLength(1);
});
