import { describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import { pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { addSource } from "@/lib/sources/add-source";
import { captureSource } from "@/lib/sources/capture-source";
import { citeSource } from "@/lib/sources/cite-source";
import { confideSource } from "@/lib/sources/confidential";
import { editSource } from "@/lib/sources/edit-source";
import { mergeSources } from "@/lib/sources/merge-sources";
import { getSource, listDuplicates, listSources } from "@/lib/sources/queries";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
let number = 0;

function newSource(title: string, url?: string) {
  const given = url === undefined ? {} : { url };
  return execute(addSource, desk().checker, { type: "report", grade: "secondary", title, ...given });
}

const pairAt = async () => {
  number += 1;
  const address = `https://example.org/report-${number}`;
  return [await newSource("The report", `${address}?utm_source=x`), await newSource("Report, again", address)] as const;
};

const merge = (from: { id: string; version: number }, into: { id: string }, preview?: "true") =>
  execute(mergeSources, desk().editor, {
    ...{ id: from.id, version: from.version, into: into.id },
    ...(preview ? { preview } : {}),
  });

const cite = (claimId: string, sourceId: string, excerpt?: string) =>
  execute(citeSource, desk().checker, { claimId, sourceId, locator: "page 2", ...(excerpt ? { excerpt } : {}) });

/** A claim that was signed off on two sources that count as independent. */
async function signedOn(sources: readonly { id: string }[]) {
  const { checker, editor } = desk();
  const claim = await buildClaim(desk(), { status: "in_review" });
  for (const source of sources) await cite(claim.id, source.id);
  const now = () => ask(getClaim, checker, { id: claim.id });
  const judged = { id: claim.id, verdict: "confirmed", note: "Both say so." };
  await execute(setVerdict, checker, { ...judged, version: (await now()).version });
  await execute(moveClaim, checker, { id: claim.id, version: (await now()).version, move: "submit" });
  await execute(moveClaim, editor, { id: claim.id, version: (await now()).version, move: "sign_off" });
  return now;
}

describe("two sources that are one", () => {
  test("are found by their address, however it is spelled, and are gone from the list once merged", async () => {
    const [one, two] = await pairAt();
    const known = await ask(listSources, desk().checker, { address: `${two.url}#top` });
    expect(known.items.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    const listed = async () => (await ask(listDuplicates, desk().checker, {})).items.flatMap(({ sources }) => sources);
    expect((await listed()).map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, two.id]));
    await merge(one, two);
    expect((await listed()).map(({ id }) => id)).not.toContain(two.id);
    expect((await ask(listSources, desk().checker, { address: two.url ?? "" })).items).toMatchObject([{ id: two.id }]);
    expect(await ask(getSource, desk().checker, { id: one.id })).toMatchObject({ mergedIntoId: two.id, usedBy: 0 });
  });

  test("count once, and a sign-off that rested on both of them lapses with a reason", async () => {
    const [one, two] = await pairAt();
    const now = await signedOn([one, two]);
    expect(await now()).toMatchObject({ status: "signed_off", verified: true });
    expect(await merge(one, two, "true")).toMatchObject({ evidence: 1, lapses: 1, source: { id: two.id } });
    expect(await now()).toMatchObject({ status: "signed_off" });
    expect(await merge(one, two)).toMatchObject({ evidence: 1, lapses: 1, source: { usedBy: 2 } });
    const after = await now();
    expect(after).toMatchObject({ status: "lapsed", verified: false });
    expect(after.lapse?.reason).toMatch(/"The report" was merged into "Report, again"/);
    expect(new Set(after.evidence.map(({ source }) => source.id))).toEqual(new Set([two.id]));
    expect(after.policy.met).toBe(false);
    expect((await fsck()).filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test("have their texts and files together, and excerpts are proved by either's", async () => {
    const [one, two] = await pairAt();
    const claim = await buildClaim(desk(), { status: "in_review" });
    await execute(captureSource, desk().checker, { id: two.id, text: "Profit rose to 12.5 million." });
    await cite(claim.id, one.id, "rose to 12.5 million");
    await merge(one, two);
    const { evidence } = await ask(getClaim, desk().checker, { id: claim.id });
    expect(evidence.find(({ source }) => source.id === two.id)?.excerptCheck).toBe("found");
    const third = await newSource("A third", two.url ?? "");
    await merge({ id: two.id, version: two.version }, third);
    const kept = await ask(getSource, desk().checker, { id: third.id });
    expect([kept.captures.length, kept.hasCapture]).toEqual([1, true]);
    expect(await ask(getSource, desk().checker, { id: one.id })).toMatchObject({ mergedIntoId: third.id });
  });
});

describe("a merge is refused", () => {
  test("into itself, into one that was merged, of one that was merged, and with a confidential one", async () => {
    const [one, two] = await pairAt();
    const secret = await execute(confideSource, desk().checker, { type: "interview", name: "Somebody" });
    expect(await codeOf(merge(one, one))).toBe("invalid");
    expect(await codeOf(merge(one, secret))).toBe("conflict");
    expect(await codeOf(merge(secret, one))).toBe("conflict");
    await merge(one, two);
    const third = await newSource("Elsewhere");
    expect(await codeOf(merge(third, one))).toBe("conflict");
    expect(await codeOf(merge({ ...one, version: one.version + 1 }, third))).toBe("conflict");
  });

  test("to a checker who did not add the source, and on a version that is not the present one", async () => {
    const [one, two] = await pairAt();
    const by = { id: one.id, version: one.version, into: two.id };
    expect(await codeOf(execute(mergeSources, desk().colleague, by))).toBe("forbidden");
    expect(await codeOf(merge({ ...one, version: one.version + 1 }, two))).toBe("stale");
  });

  test("and from then on nothing is hung on the source that was merged away", async () => {
    const [one, two] = await pairAt();
    const claim = await buildClaim(desk(), { status: "in_review" });
    await merge(one, two);
    const { checker } = desk();
    expect(await codeOf(cite(claim.id, one.id))).toBe("conflict");
    expect(await codeOf(execute(captureSource, checker, { id: one.id, text: "Words." }))).toBe("conflict");
    expect(await codeOf(execute(editSource, checker, { id: one.id, version: 2, title: "Other" }))).toBe("conflict");
    const past = pool().query("UPDATE evidence SET source_id = $1 WHERE source_id <> $1", [one.id]);
    await expect(past).rejects.toMatchObject({ code: "LC002" });
  });
});

test("a source is cited while it is merged away: it is cited from the other one, or refused", async () => {
  for (let round = 0; round < 10; round += 1) {
    const [one, two] = await pairAt();
    const claim = await buildClaim(desk(), { status: "in_review" });
    const [merged, cited] = await together<unknown>([() => merge(one, two), () => cite(claim.id, one.id)]);
    expect(merged?.status).toBe("fulfilled");
    if (cited?.status === "rejected") expect(endings([cited])).toEqual(["conflict"]);
    const { rows } = await pool().query("SELECT count(*)::int AS count FROM evidence WHERE source_id = $1", [one.id]);
    expect(rows[0].count).toBe(0);
  }
});
