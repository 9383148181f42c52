import { describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { getToday } from "@/lib/dashboard/queries";
import { openThread } from "@/lib/reviews/open-thread";
import { resolveThread } from "@/lib/reviews/resolve-thread";
import { captureSource } from "@/lib/sources/capture-source";
import { citeSource } from "@/lib/sources/cite-source";
import { editEvidence } from "@/lib/sources/edit-evidence";
import { editSource } from "@/lib/sources/edit-source";
import { withdrawEvidence } from "@/lib/sources/withdraw-evidence";
import { buildClaim } from "@/seeds/factories/build-claim";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const read = (id: string) => ask(getClaim, desk().viewer, { id });

function linkOf(claim: ClaimDetail): ClaimDetail["evidence"][number] {
  const [link] = claim.evidence;
  if (!link) throw new RangeError("The claim has no evidence.");
  return link;
}

type Change = (claim: ClaimDetail) => Promise<unknown>;

const CONTENT: readonly (readonly [string, Change])[] = [
  ["its wording is changed", ({ id, version }) => execute(editClaim, desk().checker, { id, version, text: "Other." })],
  ["it is put on other words", ({ id, version }) => execute(editClaim, desk().checker, { id, version, start: 1 })],
  [
    "its correction is changed",
    ({ id, version }) => execute(editClaim, desk().checker, { id, version, correction: "14" }),
  ],
  [
    "its verdict is changed",
    ({ id, version }) => execute(setVerdict, desk().checker, { id, version, verdict: "disputed" }),
  ],
  [
    "the note on its verdict is changed",
    ({ id, version }) => execute(setVerdict, desk().checker, { id, version, note: "Another note." }),
  ],
  [
    "evidence is added",
    ({ id }) => execute(citeSource, desk().colleague, { claimId: id, source: { type: "report", title: "A report" } }),
  ],
  [
    "its source is graded lower",
    (claim) => execute(editSource, desk().checker, { id: linkOf(claim).source.id, version: 1, grade: "tertiary" }),
  ],
  [
    "its source is said to lie elsewhere",
    (claim) =>
      execute(editSource, desk().checker, {
        id: linkOf(claim).source.id,
        version: 1,
        url: "https://example.org/other",
      }),
  ],
  [
    "evidence is withdrawn",
    (claim) => {
      const { id, version } = linkOf(claim);
      return execute(withdrawEvidence, desk().checker, { id, version, reason: "Wrong year." });
    },
  ],
  [
    "the excerpt of its evidence is changed",
    (claim) => {
      const { id, version } = linkOf(claim);
      return execute(editEvidence, desk().checker, { id, version, excerpt: "Another line." });
    },
  ],
  [
    "its evidence is said to contradict it",
    (claim) => {
      const { id, version } = linkOf(claim);
      return execute(editEvidence, desk().checker, { id, version, stance: "contradicts" });
    },
  ],
];

describe("T-K05: an approval ends when what was approved changes", () => {
  test.each(CONTENT)("a signed-off claim lapses when %s", async (_what, change) => {
    const signed = await buildClaim(desk(), { status: "signed_off" });
    expect(signed.verified).toBe(true);
    await change(signed);
    const after = await read(signed.id);
    expect([after.status, after.verified]).toEqual(["lapsed", false]);
    expect(after.signOffs.map((s) => s.holds)).toEqual([false]);
    const { items } = await ask(getClaimHistory, desk().viewer, { id: signed.id });
    expect(items.map((line) => line.type)).toContain("claim.lapsed");
  });

  test.each(CONTENT)("a claim that waits for its sign-off lapses when %s", async (_what, change) => {
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    await change(waiting);
    expect((await read(waiting.id)).status).toBe("lapsed");
  });

  test("whoever judged, submitted or signed it is told, and whoever changed it is not", async () => {
    const { checker, colleague, editor } = desk();
    const signed = await buildClaim(desk(), { status: "signed_off" });
    await execute(citeSource, colleague, { claimId: signed.id, source: { type: "report", title: "A report" } });
    const told = async (actor: typeof editor) =>
      (await ask(getToday, actor, {})).notifications.filter((n) => n.kind === "lapsed" && n.claimId === signed.id)
        .length;
    expect([await told(checker), await told(editor), await told(colleague)]).toEqual([1, 1, 0]);
  });
});

describe("an approval outlives what was not part of it", () => {
  test.each([
    ["priority", { priority: "high" }],
    ["tags", { tags: ["figures"] }],
    ["due date", { dueAt: "2030-01-01T00:00:00Z" }],
  ])("a change of the %s", async (_what, change) => {
    const { id, version } = await buildClaim(desk(), { status: "signed_off" });
    await execute(editClaim, desk().checker, { id, version, ...change });
    expect(await read(id)).toMatchObject({ status: "signed_off", verified: true });
  });

  test("a note in a thread, though a blocking one takes the verification away until it is resolved", async () => {
    const { id } = await buildClaim(desk(), { status: "signed_off" });
    await execute(openThread, desk().checker, {
      claimId: id,
      kind: "note",
      body: "Nice.",
    });
    expect(await read(id)).toMatchObject({ status: "signed_off", verified: true });
    const blocking = await execute(openThread, desk().editor, { claimId: id, kind: "blocking", body: "Wait." });
    expect(await read(id)).toMatchObject({ status: "signed_off", verified: false });
    await execute(resolveThread, desk().editor, { id: blocking.id, version: blocking.version });
    expect(await read(id)).toMatchObject({ status: "signed_off", verified: true });
  });

  test("a spelling put right in the title of its source", async () => {
    const claim = await buildClaim(desk(), { status: "signed_off" });
    await execute(editSource, desk().checker, {
      id: linkOf(claim).source.id,
      version: 1,
      title: "Register of Companies",
    });
    expect(await read(claim.id)).toMatchObject({ status: "signed_off", verified: true });
  });

  test("a text kept of its source later", async () => {
    const claim = await buildClaim(desk(), { status: "signed_off" });
    await execute(captureSource, desk().checker, { id: linkOf(claim).source.id, text: "The page as of today." });
    expect(await read(claim.id)).toMatchObject({ status: "signed_off", verified: true });
  });

  test("time, except that its re-check date ends the verification by itself", async () => {
    const { id, version } = await buildClaim(desk(), { status: "signed_off" });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await execute(editClaim, desk().checker, { id, version, recheckBy: soon });
    expect((await read(id)).verified).toBe(true);
    const past = new Date(Date.now() - 1_000).toISOString();
    await execute(editClaim, desk().checker, { id, version: version + 1, recheckBy: past });
    expect(await read(id)).toMatchObject({ status: "signed_off", verified: false });
  });
});

test("a claim that lapsed is checked and signed off again", async () => {
  const { checker, second } = desk();
  const lapsed = await buildClaim(desk(), { status: "lapsed" });
  expect(lapsed.openMoves).toEqual(["dismiss", "start", "reconfirm"]);
  const started = await execute(moveClaim, checker, { id: lapsed.id, version: lapsed.version, move: "start" });
  const waiting = await execute(moveClaim, checker, { id: started.id, version: started.version, move: "submit" });
  const signed = await execute(moveClaim, second, { id: waiting.id, version: waiting.version, move: "sign_off" });
  expect(signed.verified).toBe(true);
});
