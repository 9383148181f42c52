import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";
import { buildRouteWorld, type RouteWorld } from "@/tests/support/route-world";

const desk = testDesk();
let ours: RouteWorld;
let theirs: RouteWorld;
let newsroomId = "";

beforeAll(async () => {
  ours = await buildRouteWorld(desk());
  const other = await buildNewsroom({ name: "The Other Paper" });
  theirs = await buildRouteWorld(other);
  newsroomId = desk().admin.newsroomId;
  await buildClaim(desk(), { status: "signed_off" });
});

/** The database's own code for the refusal, or "done". */
async function stateOf(statement: string, values: unknown[] = []): Promise<string> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(statement, values);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    return "done";
  } catch (error) {
    return String(Reflect.get(Object(error), "code"));
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

describe("T-K06, T-K12: what is written once stays as it is", () => {
  const KEPT = ["event", "sign_off", "revision", "segment", "capture", "attachment", "export_record"];
  const EMPTY = [
    "event_seal",
    "article_sign_off",
    "comment_edit",
    "claim_lineage",
    "reply_attempt",
    "file_removal",
    "segment_change",
    "text_dismissal_place",
  ];

  test.each(KEPT)("a line of %s is neither changed nor deleted", async (table) => {
    const { rows } = await pool().query(`SELECT count(*)::int AS count FROM ${table}`);
    expect(rows[0].count).toBeGreaterThan(0);
    expect(await stateOf(`UPDATE ${table} SET newsroom_id = newsroom_id`)).toBe("LC002");
    expect(await stateOf(`DELETE FROM ${table}`)).toBe("LC002");
  });

  test.each([...KEPT, ...EMPTY])("%s is not emptied", async (table) => {
    expect(await stateOf(`TRUNCATE ${table} CASCADE`)).toBe("LC002");
  });

  test("every table of the list has both triggers", async () => {
    const { rows } = await pool().query(
      "SELECT c.relname AS name, count(*)::int AS triggers FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname IN ('refuse_change', 'refuse_capture_change') GROUP BY 1 ORDER BY 1",
    );
    expect(rows.map((row) => row.name)).toEqual([...KEPT, ...EMPTY].sort());
    for (const row of rows) expect(row.triggers).toBe(2);
  });
});

describe("a row cannot belong to one newsroom and point into another", () => {
  const FOREIGN_KEY = "23503";
  const uuid = "gen_random_uuid()";

  test.each([
    [
      "evidence on their claim",
      `INSERT INTO evidence (id, newsroom_id, claim_id, source_id, facet, stance, added_by_id, lacks) VALUES (${uuid}, $1, $2, $3, 'content', 'supports', $4, '{}')`,
      () => [newsroomId, theirs.claim, ours.source, ours.member],
    ],
    [
      "evidence from their source",
      `INSERT INTO evidence (id, newsroom_id, claim_id, source_id, facet, stance, added_by_id, lacks) VALUES (${uuid}, $1, $2, $3, 'content', 'supports', $4, '{}')`,
      () => [newsroomId, ours.claim, theirs.source, ours.member],
    ],
    [
      "evidence added by their member",
      `INSERT INTO evidence (id, newsroom_id, claim_id, source_id, facet, stance, added_by_id, lacks) VALUES (${uuid}, $1, $2, $3, 'content', 'supports', $4, '{}')`,
      () => [newsroomId, ours.claim, ours.source, theirs.member],
    ],
    [
      "a thread on their article",
      `INSERT INTO thread (id, newsroom_id, article_id, kind, opened_by_id) VALUES (${uuid}, $1, $2, 'note', $3)`,
      () => [newsroomId, theirs.article, ours.member],
    ],
    [
      "a thread on a claim of another article",
      `INSERT INTO thread (id, newsroom_id, article_id, claim_id, kind, opened_by_id) VALUES (${uuid}, $1, $2, $3, 'note', $4)`,
      () => [newsroomId, ours.article, theirs.claim, ours.member],
    ],
    [
      "a comment in their thread",
      `INSERT INTO comment (id, newsroom_id, thread_id, author_id, body) VALUES (${uuid}, $1, $2, $3, 'x')`,
      () => [newsroomId, theirs.thread, ours.member],
    ],
    [
      "a claim given to their member",
      "UPDATE claim SET assignee_id = $2 WHERE newsroom_id = $1",
      () => [newsroomId, theirs.member],
    ],
    [
      "a writer from their paper",
      "INSERT INTO article_writer (article_id, member_id, newsroom_id) VALUES ($2, $3, $1)",
      () => [newsroomId, ours.article, theirs.member],
    ],
    [
      "a capture of their source",
      `INSERT INTO capture (id, newsroom_id, source_id, text, sha256, method, created_by_id) VALUES (${uuid}, $1, $2, 'x', 'x', 'pasted', $3)`,
      () => [newsroomId, theirs.source, ours.member],
    ],
    [
      "a key for their member",
      `INSERT INTO api_key (id, newsroom_id, member_id, token_hash, prefix) VALUES (${uuid}, $1, $2, 'x', 'x')`,
      () => [newsroomId, theirs.member],
    ],
    [
      "a verdict that is not on the scale",
      "UPDATE claim SET verdict = 'true_enough' WHERE newsroom_id = $1",
      () => [newsroomId],
    ],
  ] as const)("%s", async (_what, statement, values) => {
    expect(await stateOf(statement, values())).toBe(FOREIGN_KEY);
  });
});

describe("numbers and spans are what they must be", () => {
  test.each([
    ["an empty span", 'UPDATE claim SET "end" = start', "23514"],
    ["a span before the text", "UPDATE claim SET start = -1", "23514"],
    [
      "a dismissal without a reason",
      "UPDATE claim SET status = 'dismissed', dismissal_reason = NULL WHERE status = 'open'",
      "23514",
    ],
    ["a version that jumps", "UPDATE claim SET version = version + 2", "LC002"],
    ["a version that goes back", "UPDATE claim SET version = version - 1", "LC002"],
    ["another number", "UPDATE claim SET number = number + 100", "LC002"],
    ["a member without a role", "UPDATE member SET roles = '{}'", "23514"],
    ["a worthiness above one", "UPDATE claim SET check_worthiness = 1.5", "23514"],
  ])("%s is refused", async (_what, statement, code) => {
    expect(await stateOf(statement)).toBe(code);
  });
});
