import { expect, test } from "vitest";
import { getArticle } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim } from "@/lib/claims/queries";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
const ROUNDS = 200;
const textOf = (toll: number) => `At least ${toll} passengers were injured on board.`;

/** Whether an approval of the present content counts although it was given on another figure. */
async function approvedOtherText(claimId: string): Promise<number> {
  const { rows } = await pool().query(
    `SELECT count(*)::int AS n FROM claim c JOIN sign_off s ON s.claim_id = c.id AND s.content_hash = c.content_hash
     WHERE c.id = $1 AND c.status = 'signed_off' AND (s.content::jsonb)->>2 <> c.quote`,
    [claimId],
  );
  return rows[0].n;
}

test(`a sign-off against a newer text, ${ROUNDS} times: never an approval on a text that was not approved`, {
  timeout: 300_000,
}, async () => {
  const { editor, second, checker, colleague } = desk();
  const { id } = await buildArticle(desk(), { text: textOf(40) });
  let waiting = await buildClaim(desk(), { articleId: id, status: "awaiting_sign_off" });
  const seen = { signedFirst: 0, revisedFirst: 0 };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { version } = await ask(getArticle, checker, { id });
    const signer = round % 2 === 0 ? editor : second;
    const results = await together<unknown>([
      async () => {
        // The signer hesitates for a while that differs from round to round, so that either is first at times.
        for (let glance = (round * 7) % 40; glance > 0; glance -= 1) await pool().query("SELECT 1");
        return execute(moveClaim, signer, { id: waiting.id, version: waiting.version, move: "sign_off" });
      },
      () => execute(reviseArticle, colleague, { id, version, text: textOf(40 + round) }),
    ]);
    const [signed, revised] = results;
    // Either it was signed first, and lapsed with the newer text; or the signer is told that what he saw is no more.
    expect(revised?.status).toBe("fulfilled");
    expect(["done,done", "done,stale"]).toContain(endings(results).join());
    if (signed?.status === "fulfilled") seen.signedFirst += 1;
    else seen.revisedFirst += 1;
    const after = await ask(getClaim, checker, { id: waiting.id });
    expect([after.status, after.verified, after.anchor.state]).toEqual(["lapsed", false, "changed"]);
    expect(await approvedOtherText(waiting.id)).toBe(0);
    waiting = await execute(moveClaim, checker, { id: after.id, version: after.version, move: "reconfirm" });
  }
  expect(seen.signedFirst).toBeGreaterThan(0);
  expect(seen.revisedFirst).toBeGreaterThan(0);
});
