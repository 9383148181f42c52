import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { type Child, startChild } from "@/lib/platform/__fixtures__/child";
import { buildClaim } from "@/seeds/factories/build-claim";
import { keyOf } from "@/tests/support/api";
import { testDatabaseUrl } from "@/tests/support/database";
import { testDesk } from "@/tests/support/desk";
import { expectStored } from "@/tests/support/expect-stored";
import { type Answer, sendTo } from "@/tests/support/http-request";

const desk = testDesk();
const WRITERS = 8;

type Server = { readonly child: Child; readonly port: number };

async function startServer(): Promise<Server> {
  const child = startChild("../../../server/__fixtures__/serve-api.ts", await testDatabaseUrl());
  return { child, port: Number(await child.nextLine()) };
}

/** What the server said yes to, and what was sent without an answer. */
type Ledger = { readonly acknowledged: Map<string, string>; readonly unanswered: string[] };

/** Posts comments and articles without pause until the server no longer answers. */
async function writeUntilGone(port: number, post: (port: number, key: string) => Promise<Answer>, ledger: Ledger) {
  for (;;) {
    const key = crypto.randomUUID();
    try {
      const answer = await post(port, key);
      if (answer.status === 201) ledger.acknowledged.set(key, answer.body.id);
    } catch {
      ledger.unanswered.push(key);
      return;
    }
  }
}

test("killed in the middle of writes, the server loses nothing that it acknowledged, and a retry doubles nothing", {
  timeout: 300_000,
}, async () => {
  const secret = await keyOf(desk(), ["checker"]);
  const claim = await buildClaim(desk(), { status: "in_review" });
  const send = (port: number, path: string, key: string, body: object) =>
    sendTo(port, {
      method: "POST",
      path: `/api/v1${path}`,
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", "idempotency-key": key },
      body,
    });
  const postArticle = (port: number, key: string) =>
    send(port, "/articles", key, { title: key, text: "It cost 12 dollars." });
  const postThread = (port: number, key: string) =>
    send(port, `/claims/${claim.id}/threads`, key, { kind: "note", body: key });

  const articles: Ledger = { acknowledged: new Map(), unanswered: [] };
  const threads: Ledger = { acknowledged: new Map(), unanswered: [] };
  for (let round = 0; round < 2; round += 1) {
    const { child, port } = await startServer();
    const before = articles.acknowledged.size + threads.acknowledged.size;
    const writing = Array.from({ length: WRITERS }, (_, i) =>
      i % 2 === 0 ? writeUntilGone(port, postArticle, articles) : writeUntilGone(port, postThread, threads),
    );
    await expect
      .poll(() => articles.acknowledged.size + threads.acknowledged.size, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(before + 20 + round * 7);
    child.process.kill("SIGKILL");
    await Promise.all(writing);
  }

  const { child, port } = await startServer();
  for (const key of articles.unanswered) articles.acknowledged.set(key, (await postArticle(port, key)).body.id);
  for (const key of threads.unanswered) threads.acknowledged.set(key, (await postThread(port, key)).body.id);
  await child.finish();

  await expectStored({ articles: articles.acknowledged, threads: threads.acknowledged, claimId: claim.id });

  const whole = await pool().query(
    `SELECT
    (SELECT count(*)::int FROM article a WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.article_id = a.id AND e.type = 'article.imported')) AS unrecorded,
    (SELECT count(*)::int FROM article a WHERE a.current_revision_id IS NULL OR NOT EXISTS (SELECT 1 FROM claim c WHERE c.article_id = a.id)) AS half,
    (SELECT open_threads FROM claim WHERE id = $1) AS counted`,
    [claim.id],
  );
  expect(whole.rows[0]).toEqual({ unrecorded: 0, half: 0, counted: threads.acknowledged.size });
});
