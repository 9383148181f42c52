import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editMember } from "@/lib/accounts/manage-members";
import { listMembers } from "@/lib/accounts/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { getClaim } from "@/lib/claims/queries";
import { pool } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { changesAreWaiting, livePosition } from "@/lib/db/outbox";
import { inTransaction } from "@/lib/db/transaction";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildMember } from "@/seeds/factories/build-member";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { type ApiServer, keyOf, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import { followers, type OpenStream } from "@/tests/support/follow-events";

const desk = testDesk();
const PATIENCE = { timeout: 60_000 };
const follow = followers(() => api.port);
let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function touch(claimId: string, priority: "high" | "low"): Promise<number> {
  const { version } = await ask(getClaim, desk().checker, { id: claimId });
  return (await execute(editClaim, desk().checker, { id: claimId, version, priority })).version;
}

const versions = (stream: OpenStream, claimId: string) =>
  stream
    .changes()
    .filter((change) => change.claimId === claimId)
    .map((change) => change.version);

/** A claim whose making has been told already, whatever other databases of this server were at in the meantime. */
async function olderClaim() {
  const claim = await buildClaim(desk(), { status: "open" });
  await expect.poll(changesAreWaiting, PATIENCE).toBe(false);
  return claim;
}

/** Writes a line in a transaction that stays open until it is let go. */
async function holdLine(articleId: string): Promise<() => Promise<void>> {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let written: () => void = () => {};
  const began = new Promise<void>((resolve) => {
    written = resolve;
  });
  const done = inTransaction(async (tx) => {
    const { newsroomId, memberId } = desk().checker;
    await writeEvents(tx, { newsroomId, actorId: memberId, requestId: "held" }, [
      { type: "comment.deleted", payload: { label: "held" }, articleId },
    ]);
    written();
    await held;
  });
  await began;
  return async () => {
    letGo();
    await done;
  };
}

describe("somebody who follows", () => {
  test("is told of a change that somebody else makes, by ids and version only (T-L05)", async () => {
    const claim = await olderClaim();
    const stream = await follow(desk().viewer);
    expect(stream.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers["cache-control"]).toBe("private, no-store, no-transform");
    expect(stream.headers["x-accel-buffering"]).toBe("no");
    expect(stream.events[0]).toMatchObject({ event: "hello", data: { resync: false } });
    const version = await touch(claim.id, "high");
    await expect.poll(() => versions(stream, claim.id), PATIENCE).toEqual([version]);
    const told = stream.changes().find((change) => change.claimId === claim.id);
    expect(told).toEqual({
      position: expect.any(String),
      topic: "claim.edited",
      articleId: claim.articleId,
      claimId: claim.id,
      objectId: claim.id,
      version,
      actorId: desk().checker.memberId,
    });
  });

  test("who comes back with Last-Event-ID is told what he missed, once and in order", async () => {
    const claim = await olderClaim();
    const first = await follow(desk().viewer);
    const expected = [await touch(claim.id, "high")];
    await expect.poll(() => versions(first, claim.id), PATIENCE).toEqual(expected);
    first.close();
    for (const priority of ["low", "high", "low"] as const) expected.push(await touch(claim.id, priority));
    const second = await follow(desk().viewer, { headers: { "last-event-id": first.lastId() } });
    expected.push(await touch(claim.id, "high"));
    await expect.poll(() => [...versions(first, claim.id), ...versions(second, claim.id)], PATIENCE).toEqual(expected);
  });

  test("can ask for what he missed alone, and the answer ends", async () => {
    const claim = await olderClaim();
    const since = await livePosition();
    const version = await touch(claim.id, "high");
    const missed = async () => {
      const stream = await follow(desk().viewer, { query: `?follow=false&since=${since.xact}-${since.id}` });
      await expect.poll(stream.ended, PATIENCE).toBe(true);
      return versions(stream, claim.id);
    };
    // Seldom enough to stay below the limit of requests, which would refuse every stream after this one.
    await expect.poll(missed, { ...PATIENCE, interval: 1_000 }).toEqual([version]);
  });

  test("is told in one order, and of everything, while an older transaction still runs (T-L06)", async () => {
    const claim = await olderClaim();
    const stream = await follow(desk().viewer);
    const letGo = await holdLine(claim.articleId);
    const version = await touch(claim.id, "high");
    const early = await follow(desk().viewer);
    await letGo();
    for (const one of [stream, early]) {
      await expect.poll(() => versions(one, claim.id), PATIENCE).toEqual([version]);
      const topics = one.changes().map((change) => change.topic);
      expect(topics.filter((topic) => topic === "comment.deleted")).toHaveLength(1);
      expect(topics.indexOf("comment.deleted")).toBeLessThan(topics.indexOf("claim.edited"));
    }
  });

  test("hears nothing of another newsroom, and of keys and invitations only where he manages them", async () => {
    const theirs = await buildNewsroom({ name: "The Other Paper" });
    const [stranger, viewer] = [await follow(theirs.admin), await follow(desk().viewer)];
    const admin = await follow(desk().admin);
    await keyOf(desk(), ["viewer"]);
    const claim = await olderClaim();
    await expect.poll(() => versions(viewer, claim.id).length, PATIENCE).toBeGreaterThan(0);
    await expect.poll(() => versions(admin, claim.id).length, PATIENCE).toBeGreaterThan(0);
    expect(admin.changes().map((change) => change.topic)).toContain("key.made");
    expect(viewer.changes().map((change) => change.topic)).not.toContain("key.made");
    const topics = stranger.changes().map((change) => String(change.topic));
    expect(topics.filter((topic) => /^(claim|key|article)\./.test(topic))).toEqual([]);
  });
});

describe("T-L01: what is not his, or no longer", () => {
  test("a stream of an article that he may not know of is not found", async () => {
    const article = await buildArticle(desk(), { sentences: 2 });
    await pool().query("UPDATE article SET restricted = true WHERE id = $1", [article.id]);
    expect((await follow(desk().viewer, { query: `?article=${article.id}` })).status).toBe(404);
  });

  test("an article that is closed to him while he follows ends the stream, and nothing comes after", async () => {
    const claim = await olderClaim();
    const bound = await follow(desk().viewer, { query: `?article=${claim.articleId}` });
    const wide = await follow(desk().viewer);
    await pool().query("UPDATE article SET restricted = true WHERE id = $1", [claim.articleId]);
    await pool().query(
      "INSERT INTO article_member (article_id, member_id, newsroom_id) SELECT id, $2, newsroom_id FROM article WHERE id = $1",
      [claim.articleId, desk().checker.memberId],
    );
    const version = await touch(claim.id, "high");
    await expect.poll(bound.ended, PATIENCE).toBe(true);
    expect(bound.events.at(-1)).toMatchObject({ event: "revoked" });
    const other = await buildClaim(desk(), { status: "open" });
    await expect.poll(() => versions(wide, other.id).length, PATIENCE).toBeGreaterThan(0);
    expect([...versions(bound, claim.id), ...versions(wide, claim.id)]).not.toContain(version);
  });

  test("T-A06: signing out, or being disabled, ends the stream without being asked", async () => {
    const { newsroomId } = desk().admin;
    const member = await buildMember({
      newsroomId,
      name: "Leaver",
      email: "leaver@harbour.example",
      roles: ["viewer"],
    });
    const stream = await follow(member);
    const { items } = await ask(listMembers, desk().admin, {});
    const version = items.find((item) => item.id === member.memberId)?.version;
    await execute(editMember, desk().admin, { id: member.memberId, version, disabled: true });
    await expect.poll(stream.ended, PATIENCE).toBe(true);
    const second = await follow(desk().viewer);
    await pool().query("DELETE FROM session s USING member m WHERE m.user_id = s.user_id AND m.id = $1", [
      desk().viewer.memberId,
    ]);
    await expect.poll(second.ended, PATIENCE).toBe(true);
    expect(second.events.at(-1)).toMatchObject({ event: "revoked" });
  });
});

describe("T-L02: a Last-Event-ID that is not of this stream", () => {
  test.each(["later", "-1-1", "1", "99999999999999999999999-1", "1-1; DROP TABLE outbox"])(
    "%j is refused",
    async (id) => {
      expect((await follow(desk().viewer, { headers: { "last-event-id": id } })).status).toBe(400);
    },
  );

  test("one from the future, of another server, begins anew and says so", async () => {
    const stream = await follow(desk().viewer, { headers: { "last-event-id": "900000000000-1" } });
    expect(stream.events[0]).toMatchObject({ event: "hello", data: { resync: true } });
    expect(stream.changes()).toEqual([]);
  });
});

describe("limits and doors", () => {
  test("T-L03: a fifth stream of one person is refused; one that is closed makes room", async () => {
    const four = [];
    for (let i = 0; i < 4; i += 1) four.push(await follow(desk().writer));
    expect((await follow(desk().writer)).status).toBe(429);
    four[0]?.close();
    await expect.poll(async () => (await follow(desk().writer)).status, PATIENCE).toBe(200);
  });

  test("T-L04: another site's page gets nothing", async () => {
    const stream = await follow(desk().viewer, { headers: { "sec-fetch-site": "cross-site" } });
    expect([stream.status, stream.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  });

  test("a key follows too, until it is revoked", async () => {
    const key = await keyOf(desk(), ["viewer"]);
    const stream = await follow({ authorization: `Bearer ${key}` });
    expect(stream.status).toBe(200);
    await pool().query(
      "UPDATE api_key SET revoked_at = now() WHERE member_id IN (SELECT id FROM member WHERE name = $1)",
      ["Key viewer"],
    );
    await expect.poll(stream.ended, PATIENCE).toBe(true);
  });
});
