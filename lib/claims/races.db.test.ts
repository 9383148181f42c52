import { expect, test } from "vitest";
import { editMember } from "@/lib/accounts/manage-members";
import { ask, execute } from "@/lib/boundary/execute";
import { addClaim } from "@/lib/claims/add-claim";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory, listClaims } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { openThread } from "@/lib/reviews/open-thread";
import { citeSource } from "@/lib/sources/cite-source";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo, buildClaim } from "@/seeds/factories/build-claim";
import { buildMember } from "@/seeds/factories/build-member";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
/** Four races of 250 rounds are a thousand: `RACE_ROUNDS=250 npx vitest run --project db lib/claims/races`. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 25);
const PATIENCE = { timeout: 120_000 + ROUNDS * 4_000 };

type Seen = { readonly id: string; readonly version: number };

const move =
  (actor: Actor, claim: Seen, name: string, more: object = {}) =>
  () =>
    execute(moveClaim, actor, { id: claim.id, version: claim.version, move: name, ...more });

/** Sends a signed claim around again, so that the next round begins where the first did. */
async function waitAgain(claim: Seen): Promise<Seen> {
  const { second, checker } = desk();
  const reopened = await move(second, claim, "reopen", { reason: "Another round." })();
  return move(checker, reopened, "submit")();
}

async function approvalsOf(claimId: string): Promise<number> {
  const { rows } = await pool().query("SELECT count(*)::int AS count FROM sign_off WHERE claim_id = $1", [claimId]);
  return rows[0].count;
}

test(`T-K02: of two sign-offs at once exactly one wins, in each of ${ROUNDS} rounds`, PATIENCE, async () => {
  const { editor, second } = desk();
  let waiting: Seen = await buildClaim(desk(), { status: "awaiting_sign_off" });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const results = await together([move(editor, waiting, "sign_off"), move(second, waiting, "sign_off")]);
    expect(endings(results)).toEqual(["done", "stale"]);
    expect(await approvalsOf(waiting.id)).toBe(round);
    const signed = await ask(getClaim, editor, { id: waiting.id });
    expect(signed.status).toBe("signed_off");
    if (round < ROUNDS) waiting = await waitAgain(signed);
  }
});

test("T-K04: the loser of a race is told who was faster and what was done", async () => {
  const { editor, second } = desk();
  const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
  await move(second, waiting, "sign_off")();
  await expect(move(editor, waiting, "return", { reason: "Too early." })()).rejects.toMatchObject({
    code: "stale",
    details: { changedBy: second.name, claimStatus: "signed_off", change: "claim.moved" },
  });
});

/** Brings a claim of which one race was run to its sign-off again. */
async function bringBack(id: string): Promise<Seen> {
  const { checker } = desk();
  const after = await ask(getClaim, checker, { id });
  if (after.status === "signed_off") return waitAgain(after);
  const started = after.status === "lapsed" ? await move(checker, after, "start")() : after;
  return move(checker, started, "submit")();
}

test(`T-K04: of a sign-off and a return at once exactly one wins, in each of ${ROUNDS} rounds`, PATIENCE, async () => {
  const { editor, second } = desk();
  let waiting: Seen = await buildClaim(desk(), { status: "awaiting_sign_off" });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const results = await together([
      move(editor, waiting, "sign_off"),
      move(second, waiting, "return", { reason: "Not yet." }),
    ]);
    expect(endings(results)).toEqual(["done", "stale"]);
    const { items } = await ask(getClaimHistory, editor, { id: waiting.id, limit: 1 });
    expect(["sign_off", "return"]).toContain(items[0]?.payload.move);
    if (round < ROUNDS) waiting = await bringBack(waiting.id);
  }
});

test(
  `T-K03: a sign-off against an edit never ends as approved other words, in ${ROUNDS} rounds`,
  PATIENCE,
  async () => {
    const { editor, checker } = desk();
    let waiting: Seen = await buildClaim(desk(), { status: "awaiting_sign_off" });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const text = `Other words ${round}.`;
      const results = await together([
        move(editor, waiting, "sign_off"),
        () => execute(editClaim, checker, { id: waiting.id, version: waiting.version, text }),
      ]);
      expect(endings(results)).toEqual(["done", "stale"]);
      const after = await ask(getClaim, editor, { id: waiting.id });
      const edited = after.text === text;
      expect(after.status).toBe(edited ? "lapsed" : "signed_off");
      expect(after.verified).toBe(!edited);
      if (round < ROUNDS) waiting = await bringBack(waiting.id);
    }
  },
);

test(
  `T-B11: of two last admins who demote each other exactly one stays, in each of ${ROUNDS} rounds`,
  PATIENCE,
  async () => {
    const { admin } = await buildNewsroom({ name: "Two Admins" });
    const { newsroomId } = admin;
    const other = await buildMember({ newsroomId, name: "Other Admin", email: "other@two.example", roles: ["admin"] });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { rows } = await pool().query(
        "UPDATE member SET roles = '{admin}', version = version + 1 WHERE id = ANY ($1) RETURNING id, version",
        [[admin.memberId, other.memberId]],
      );
      const demote = (by: Actor, whom: Actor) => () => {
        const version = rows.find(({ id }) => id === whom.memberId)?.version;
        return execute(editMember, by, { id: whom.memberId, version, roles: ["viewer"] });
      };
      expect(endings(await together([demote(admin, other), demote(other, admin)]))).toEqual(["conflict", "done"]);
      const left = await pool().query(
        "SELECT 1 FROM member WHERE newsroom_id = $1 AND kind = 'person' AND 'admin' = ANY (roles) AND disabled_at IS NULL",
        [newsroomId],
      );
      expect(left.rowCount).toBe(1);
    }
  },
);

test("a blocking thread opened during a sign-off leaves no claim both approved and blocked unseen", async () => {
  const { editor, checker } = desk();
  for (let round = 0; round < 10; round += 1) {
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    await together<unknown>([
      move(editor, waiting, "sign_off"),
      () => execute(openThread, checker, { claimId: waiting.id, kind: "blocking", body: "Stop: ask the lawyers." }),
    ]);
    const after = await ask(getClaim, editor, { id: waiting.id });
    expect(after.openBlockingThreads).toBe(1);
    expect(after.verified).toBe(false);
  }
});

test("T-K13: of two checkers who start the same claim one gets it, and the other is told", async () => {
  const { checker, colleague } = desk();
  for (let round = 0; round < 10; round += 1) {
    const open = await buildClaim(desk(), { status: "open" });
    const results = await together([move(checker, open, "start"), move(colleague, open, "start")]);
    expect(endings(results)).toEqual(["done", "stale"]);
    const after = await ask(getClaim, checker, { id: open.id });
    expect([checker.memberId, colleague.memberId]).toContain(after.assigneeId);
    expect(after.version).toBe(open.version + 1);
  }
});

test("ten editors with ten edits each lose nothing in silence", async () => {
  const { checker } = desk();
  const open = await buildClaim(desk(), { status: "in_review" });
  const accepted: string[] = [];
  const editing = Array.from({ length: 10 }, (_, person) => async () => {
    for (let edit = 0; edit < 10; edit += 1) {
      const seen = await ask(getClaim, checker, { id: open.id });
      const text = `Wording ${person}.${edit}`;
      const outcome = await together([() => execute(editClaim, checker, { id: open.id, version: seen.version, text })]);
      const [ending] = endings(outcome);
      expect(["done", "stale"]).toContain(ending);
      if (ending === "done") accepted.push(text);
    }
  });
  for (const result of await together(editing)) expect(result.status).toBe("fulfilled");
  const after = await ask(getClaim, checker, { id: open.id });
  expect(after.version).toBe(open.version + accepted.length);
  const { rows } = await pool().query(
    "SELECT payload->'changes'->'text'->>1 AS text FROM event WHERE claim_id = $1 AND type = 'claim.edited'",
    [open.id],
  );
  expect(rows.map((row) => row.text).sort()).toEqual([...accepted].sort());
});

test("claims added at once get numbers of their own, without gaps", async () => {
  const { checker } = desk();
  const article = await buildArticle(desk(), { sentences: 2 });
  const adding = Array.from(
    { length: 20 },
    (_, i) => () => execute(addClaim, checker, { articleId: article.id, start: i, end: i + 10 }),
  );
  expect(endings(await together(adding))).toEqual(Array(20).fill("done"));
  const { items } = await ask(listClaims, checker, { article: article.id, limit: 100 });
  expect(items.map((claim) => claim.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
});

test("evidence added by several people at once is all there, and all of it is counted", async () => {
  const { checker, colleague, editor } = desk();
  const open = await bringTo(desk(), await buildClaim(desk(), { status: "proposed" }), "in_review");
  const citing = [checker, colleague, editor, checker, colleague, editor].map(
    (actor, i) => () =>
      execute(citeSource, actor, {
        claimId: open.id,
        source: { type: "report", grade: "secondary", title: `Report ${i}` },
      }),
  );
  expect(endings(await together(citing))).toEqual(Array(6).fill("done"));
  const after = await ask(getClaim, checker, { id: open.id });
  expect(after.evidence).toHaveLength(6);
  expect(after.evidenceCount).toBe(6);
});
