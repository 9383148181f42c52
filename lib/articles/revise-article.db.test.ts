import { describe, expect, test } from "vitest";
import { listArticles } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { getRevision, getRevisionDiff } from "@/lib/articles/revision-queries";
import { ask, execute } from "@/lib/boundary/execute";
import { addClaim } from "@/lib/claims/add-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory, listClaims } from "@/lib/claims/queries";
import type { RevisionPlanView } from "@/lib/core/view/revision-view";
import { getToday } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo, buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

const FIRST = "The ferry left Samoa on Monday.";
const TOLL = "At least 40 passengers were injured on board.";
const LAST = "The owner runs 12 ships in 3 countries.";
const TEXT = [FIRST, TOLL, LAST].join("\n\n");
const withToll = (toll: string) => TEXT.replace("40", toll);

async function article(text = TEXT) {
  const made = await buildArticle(desk(), { text });
  const { items } = await ask(listClaims, desk().checker, { article: made.id, sort: "position" });
  return { id: made.id, version: made.version, claims: items };
}

function revise(id: string, version: number, text: string, more: object = {}): Promise<RevisionPlanView> {
  return execute(reviseArticle, desk().checker, { id, version, text, ...more });
}

const claimsOf = async (id: string) =>
  (await ask(listClaims, desk().viewer, { article: id, sort: "position", limit: 100 })).items;
/** The mark at the end of a sentence may belong to a claim or not. */
const bare = (quote: string) => quote.replace(/[.!]$/, "");
const read = (id: string) => ask(getClaim, desk().viewer, { id });

describe("a newer text", () => {
  test("leaves claims on their words, follows them when something is put before, and keeps the older places", async () => {
    const { id, version, claims } = await article();
    const plan = await revise(id, version, `A new first line with 5 words.\n\n${TEXT}`);
    expect(plan.counts).toMatchObject({ kept: 3, changed: 0, lost: 0, ambiguous: 0, proposed: 1 });
    const after = await claimsOf(id);
    expect(after.slice(1).map((claim) => bare(claim.quote))).toEqual(claims.map((claim) => bare(claim.quote)));
    expect(after.slice(1).map((claim) => claim.anchor.start)).toEqual(claims.map((claim) => claim.anchor.start + 32));
    expect(after.map((claim) => [claim.anchor.revision, claim.anchor.state])).toEqual(Array(4).fill([2, "anchored"]));
    const { rows } = await pool().query(
      "SELECT r.ordinal, a.start FROM anchor a JOIN revision r ON r.id = a.revision_id WHERE a.claim_id = $1 ORDER BY 1",
      [claims[0]?.id],
    );
    expect(rows).toEqual([
      { ordinal: 1, start: 0 },
      { ordinal: 2, start: 32 },
    ]);
  });

  test("numbers what it says that is new from where the article's numbers ended", async () => {
    const { id, version } = await article();
    await revise(id, version, `${TEXT}\n\nA fourth line about 4 ships.`);
    expect((await claimsOf(id)).map((claim) => [claim.label, claim.status])).toEqual([
      ["C-001", "proposed"],
      ["C-002", "proposed"],
      ["C-003", "proposed"],
      ["C-004", "proposed"],
    ]);
  });

  test("does not propose again what was dismissed and says the same", async () => {
    const { id, version, claims } = await article();
    const [first] = claims;
    if (!first) throw new RangeError("The article has claims.");
    await bringTo(desk(), first, "dismissed");
    const plan = await revise(id, version, `A new first line with 5 words.\n\n${TEXT}`);
    expect(plan.counts).toMatchObject({ proposed: 1, dismissed: 1, kept: 2 });
  });

  test("says of a changed figure what it was and is, on the claim and in its history", async () => {
    const { id, version, claims } = await article();
    await revise(id, version, withToll("29"));
    const toll = await read(claims[1]?.id ?? "");
    expect(bare(toll.quote)).toBe(bare(TOLL.replace("40", "29")));
    expect(toll.anchor).toMatchObject({ state: "changed", revision: 2 });
    expect(toll.anchor.reason).toMatch(/40.*29/);
    const { items } = await ask(getClaimHistory, desk().viewer, { id: toll.id });
    expect(items.map((line) => line.type)).toContain("claim.followed");
  });

  test("of which nothing is new is refused with words, and so is one that is empty", async () => {
    const { id, version } = await article();
    await expect(revise(id, version, TEXT)).rejects.toMatchObject({ code: "conflict", message: /same text/ });
    expect(await codeOf(revise(id, version, " \n "))).toBe("invalid");
  });

  test("is refused when the article is no longer what the person saw", async () => {
    const { id, version } = await article();
    await revise(id, version, withToll("29"));
    expect(await codeOf(revise(id, version, withToll("31")))).toBe("stale");
    expect((await claimsOf(id)).map((claim) => claim.anchor.revision)).toEqual([2, 2, 2]);
  });
});

describe("a preview", () => {
  test("shows the plan with the word diff and writes nothing", async () => {
    const { id, version, claims } = await article();
    const lines = async () => (await pool().query("SELECT count(*)::int AS n FROM event")).rows[0].n;
    const before = await lines();
    const plan = await revise(id, version, withToll("29"), { preview: "true" });
    expect(plan).toMatchObject({ preview: true, version, counts: { kept: 2, changed: 1 } });
    expect(plan.diff?.filter((run) => run.kind !== "equal").map((run) => run.text)).toEqual(["40", "29"]);
    expect(await lines()).toBe(before);
    expect((await read(claims[1]?.id ?? "")).anchor).toMatchObject({ revision: 1, state: "anchored" });
  });

  test("says the same as the save that follows", async () => {
    const { id, version } = await article();
    const text = `${LAST}\n\n${FIRST}\n\nA line with 77 words.`;
    const preview = await revise(id, version, text, { preview: true });
    const saved = await revise(id, version, text);
    expect(saved.claims).toEqual(preview.claims);
    expect([saved.counts, saved.proposals]).toEqual([preview.counts, preview.proposals]);
    expect([saved.version, saved.diff]).toEqual([version + 1, null]);
  });
});

describe("what was approved", () => {
  async function signed() {
    const made = await article();
    const toll = made.claims[1];
    if (!toll) throw new RangeError("The article has claims.");
    return { ...made, toll: await bringTo(desk(), toll, "signed_off") };
  }

  test("lapses with its figure, says so, and tells those concerned", async () => {
    const { id, version, toll } = await signed();
    const plan = await execute(reviseArticle, desk().colleague, { id, version, text: withToll("29") });
    expect(plan.counts.lapsing).toBe(1);
    const after = await read(toll.id);
    expect([after.status, after.verified, after.signOffs[0]?.holds]).toEqual(["lapsed", false, false]);
    const { items } = await ask(getClaimHistory, desk().viewer, { id: toll.id });
    const lapse = items.find((line) => line.type === "claim.lapsed");
    expect(lapse?.payload.reason).toMatch(/40.*29/);
    for (const person of [desk().checker, desk().editor]) {
      const { notifications } = await ask(getToday, person, {});
      expect(notifications.filter((n) => n.claimId === toll.id && n.kind === "lapsed")).toHaveLength(1);
    }
  });

  test("lapses when its words are gone, and the claim is kept and listed", async () => {
    const { id, version, toll } = await signed();
    await revise(id, version, [FIRST, LAST].join("\n\n"));
    const after = await read(toll.id);
    expect([after.status, after.anchor.state, after.anchor.revision]).toEqual(["lapsed", "detached", 1]);
    expect(after.quote).toBe(TOLL);
    const { items } = await ask(listClaims, desk().viewer, { article: id, risk: "detached" });
    expect(items.map((claim) => claim.id)).toEqual([toll.id]);
  });

  test("outlives a typo put right, however often, and the line says so", async () => {
    const { id, version, toll } = await signed();
    await revise(id, version, TEXT.replace("on board.", "on board!"));
    await revise(id, version + 1, TEXT.replace("injured on", "injured, on"));
    const after = await read(toll.id);
    expect(after).toMatchObject({ status: "signed_off", verified: true });
    expect(bare(after.quote)).toBe(bare(TOLL.replace("injured on", "injured, on")));
    const { items } = await ask(getClaimHistory, desk().viewer, { id: toll.id });
    expect(items.map((line) => line.type)).toContain("claim.anchor_edited");
  });

  test("lapses when a change that nobody confirmed is followed by a text that leaves the words alone", async () => {
    const { id, version, toll } = await signed();
    await revise(id, version, withToll("29"));
    await revise(id, version + 1, `${withToll("29")}\n\nA line with 77 words.`);
    const after = await read(toll.id);
    expect([after.status, after.anchor.state]).toEqual(["lapsed", "changed"]);
    expect(after.anchor.reason).toMatch(/40.*29/);
  });

  test("stays unapproved when the text goes back to what was signed", async () => {
    const { id, version, toll } = await signed();
    await revise(id, version, withToll("29"));
    await revise(id, version + 1, TEXT);
    expect(await read(toll.id)).toMatchObject({ status: "lapsed", verified: false });
  });
});

test("a claim whose paragraph was cut stands on it again when it is put back", async () => {
  const { id, version, claims } = await article();
  await revise(id, version, [FIRST, LAST].join("\n\n"));
  await revise(id, version + 1, TEXT);
  expect((await claimsOf(id)).map((claim) => [claim.id, claim.anchor.state, bare(claim.quote)])).toEqual(
    claims.map((claim) => [claim.id, expect.stringMatching(/anchored|moved/), bare(claim.quote)]),
  );
});

test("whoever works on from the older text is told, so that no place in it is taken for one in the newer", async () => {
  const { id, version, claims } = await article();
  const [first] = claims;
  await revise(id, version, `A new first line with 5 words.\n\n${TEXT}`);
  expect(
    await codeOf(execute(moveClaim, desk().checker, { id: first?.id, version: first?.version, move: "start" })),
  ).toBe("stale");
  const add = (revision: number) => execute(addClaim, desk().checker, { articleId: id, start: 0, end: 5, revision });
  expect([await codeOf(add(1)), await codeOf(add(2))]).toEqual(["stale", "done"]);
});

test("a viewer brings no text, and an article that a person may not see is not found", async () => {
  const { id, version } = await article();
  const asViewer = execute(reviseArticle, desk().viewer, { id, version, text: "Another 7." });
  expect(await codeOf(asViewer)).toBe("forbidden");
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [id]);
  expect(await codeOf(revise(id, version, "Another 7."))).toBe("not_found");
  const { items } = await ask(listArticles, desk().checker, {});
  expect(items.map((one) => one.id)).not.toContain(id);
});

test("a claim that was signed while the newer text was read lapses like any other", async () => {
  const made = await buildArticle(desk(), { text: TEXT });
  const waiting = await buildClaim(desk(), { articleId: made.id, status: "awaiting_sign_off" });
  await Promise.allSettled([
    revise(made.id, made.version, TEXT.replace("Monday", "Tuesday")),
    execute(moveClaim, desk().editor, { id: waiting.id, version: waiting.version, move: "sign_off" }),
  ]);
  expect(await read(waiting.id)).toMatchObject({ status: "lapsed", verified: false, anchor: { state: "changed" } });
});

test("earlier texts stay readable with where their claims stood, and compare word by word", async () => {
  const { id, version } = await article();
  await revise(id, version, withToll("29"), { note: "Figures of the coastguard." });
  const get = (number: number) => ask(getRevision, desk().viewer, { id, number });
  const [first, second] = [await get(1), await get(2)];
  expect([first.text, first.current, first.note]).toEqual([TEXT, false, null]);
  expect([second.text, second.current, second.note]).toEqual([withToll("29"), true, "Figures of the coastguard."]);
  expect(first.claims.map((claim) => [claim.state, TEXT.slice(claim.start ?? 0, claim.end ?? 0)])).toEqual(
    [FIRST, TOLL, LAST].map((words) => ["anchored", words]),
  );
  expect(second.claims.map((claim) => claim.state)).toEqual(["anchored", "changed", "anchored"]);
  const { from, runs } = await ask(getRevisionDiff, desk().viewer, { id, number: 2 });
  expect(from).toBe(1);
  expect(runs.filter((run) => run.kind !== "equal").map((run) => run.text)).toEqual(["40", "29"]);
  expect(await codeOf(get(3))).toBe("not_found");
});
