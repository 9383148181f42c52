import { describe, expect, test } from "vitest";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const TEXT = "At least 40 passengers were injured on board.";
const read = (id: string) => ask(getClaim, desk().checker, { id });
const move = (by: Actor, { id, version }: ClaimDetail, name: string) =>
  execute(moveClaim, by, { id, version, move: name });

/** A claim that was signed off on "40" and stands on another text now. */
async function after(text: string): Promise<ClaimDetail> {
  const article = await buildArticle(desk(), { text: TEXT });
  const signed = await buildClaim(desk(), { articleId: article.id, status: "signed_off" });
  await execute(reviseArticle, desk().colleague, { id: article.id, version: article.version, text });
  return read(signed.id);
}

describe("a claim that lapsed with a later text", () => {
  test("shows why, and what was signed against what stands now", async () => {
    const lapsed = await after(TEXT.replace("40", "29"));
    expect(lapsed.lapse).toMatchObject({ from: "signed_off", signed: { by: { id: desk().editor.memberId } } });
    expect(lapsed.lapse?.reason).toMatch(/40.*29/);
    expect(lapsed.lapse?.changes.length).toBeGreaterThan(0);
    const [quote] = lapsed.lapse?.differences ?? [];
    expect(quote?.field).toBe("quote");
    expect(quote?.diff?.filter((run) => run.kind !== "equal").map((run) => run.text.trim())).toEqual(
      expect.arrayContaining(["40", "29"]),
    );
    expect(lapsed.place.changes.length).toBeGreaterThan(0);
  });

  test("is confirmed again in one step and signed off by a second person", async () => {
    const lapsed = await after(TEXT.replace("40", "29"));
    expect(await codeOf(move(desk().colleague, lapsed, "reconfirm"))).toBe("forbidden");
    const confirmed = await move(desk().checker, lapsed, "reconfirm");
    expect(confirmed).toMatchObject({
      status: "awaiting_sign_off",
      verdict: "confirmed",
      anchor: { state: "anchored" },
    });
    expect(confirmed.submittedBy?.id).toBe(desk().checker.memberId);
    const signed = await move(desk().second, confirmed, "sign_off");
    expect([signed.verified, signed.lapse]).toEqual([true, null]);
  });

  test("is not signed off by whoever confirmed it, though he signed it before", async () => {
    const lapsed = await after(TEXT.replace("40", "29"));
    const confirmed = await move(desk().editor, lapsed, "reconfirm");
    expect(await codeOf(move(desk().editor, confirmed, "sign_off"))).toBe("four_eyes");
    expect((await move(desk().second, confirmed, "sign_off")).verified).toBe(true);
  });

  test("whose words are gone is placed first, by selecting them", async () => {
    const lapsed = await after("Nobody was hurt, and the 12 crew went home.");
    expect(lapsed.anchor.state).toBe("detached");
    expect(await codeOf(move(desk().checker, lapsed, "reconfirm"))).toBe("illegal_transition");
    const edit = (more: object) =>
      execute(editClaim, desk().checker, { id: lapsed.id, version: lapsed.version, ...more });
    expect(await codeOf(edit({ start: 3 }))).toBe("conflict");
    const placed = await edit({ start: 0, end: 15 });
    expect(placed.anchor).toMatchObject({ state: "anchored", quote: "Nobody was hurt", revision: 2 });
    const { items } = await ask(getClaimHistory, desk().viewer, { id: lapsed.id });
    const line = items.find((event) => event.type === "claim.edited");
    expect(line?.payload.changes).toMatchObject({ place: ["detached at 0–45", "anchored at 0–15"] });
  });
});

test("a claim of several parts keeps them when one of its ends is moved, and takes new ones as they are given", async () => {
  const article = await buildArticle(desk(), { text: TEXT });
  const claim = await buildClaim(desk(), { articleId: article.id, status: "open" });
  const edit = (version: number, more: object) =>
    execute(editClaim, desk().checker, { id: claim.id, version, ...more });
  const spans = [
    [0, 11],
    [28, 35],
  ];
  const parts = await edit(claim.version, { spans });
  expect(parts.anchor).toMatchObject({ start: 0, end: 35, spans });
  const moved = await edit(parts.version, { end: 44 });
  expect(moved.anchor.spans).toEqual([
    [0, 11],
    [28, 44],
  ]);
  expect(await codeOf(edit(moved.version, { spans: [...spans].reverse() }))).toBe("invalid");
});
