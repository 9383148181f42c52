import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { linkClaims, unlinkClaims } from "@/lib/claims/link-claims";
import { getClaim, getElsewhere, listClaims } from "@/lib/claims/queries";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

test("the same claim in headline and body is linked and parted by a person, and both know each other", async () => {
  const { id } = await buildArticle(desk(), {
    text: "Ferry carried 40.\n\nThe ferry carried 40 people.\n\nThe owner runs 12.",
  });
  const { items } = await ask(listClaims, desk().checker, { article: id, sort: "position" });
  const [headline, body, owner] = items;
  const link = (claim: typeof headline, more: object) =>
    execute(editClaim, desk().checker, { id: claim?.id, version: claim?.version, ...more });
  const linked = await link(headline, { duplicateOfId: body?.id });
  expect(linked.appearances).toMatchObject([{ id: body?.id, first: true, quote: body?.quote }]);
  const other = await ask(getClaim, desk().viewer, { id: body?.id });
  expect(other.appearances).toMatchObject([{ id: headline?.id, first: false }]);
  expect(await codeOf(link(owner, { duplicateOfId: headline?.id }))).toBe("conflict");
  expect(await codeOf(link(body, { duplicateOfId: body?.id }))).toBe("conflict");
  const parted = await execute(editClaim, desk().checker, {
    ...{ id: linked.id, version: linked.version, duplicateOfId: null },
  });
  expect(parted.appearances).toEqual([]);
});

test("a claim of another article in nearly the same words is shown with its verdict, unless that article is hidden", async () => {
  const text = (toll: number) => `The ferry Aurora carried ${toll} passengers from Lanwick to Samoa in 2019.`;
  const earlier = await buildArticle(desk(), { text: text(40) });
  const signed = await buildClaim(desk(), { articleId: earlier.id, status: "signed_off" });
  const now = await buildArticle(desk(), { text: text(41) });
  const claim = await buildClaim(desk(), { articleId: now.id, status: "open" });
  const elsewhere = async () => (await ask(getElsewhere, desk().checker, { id: claim.id })).items;
  const [found] = await elsewhere();
  expect(found?.claim).toMatchObject({ id: signed.id, verdict: "confirmed", verified: true });
  expect((await ask(getClaim, desk().checker, { id: claim.id })).verdict).toBeNull();
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [earlier.id]);
  expect(await elsewhere()).toEqual([]);
});

test("two claims of different articles are said to be the same, told from both sides, and parted again", async () => {
  const one = await buildClaim(desk(), { status: "open" });
  const { id } = await buildArticle(desk(), { text: "Nobody was hurt when 12 cows crossed the M4 at dawn." });
  const other = await buildClaim(desk(), { articleId: id, status: "in_review" });
  const linkedOf = async (of: { id: string }) =>
    (await ask(getElsewhere, desk().viewer, { id: of.id })).items
      .filter((item) => item.linked)
      .map((item) => item.claim.id);
  const pair = { id: other.id, otherId: one.id };
  expect(await linkedOf(one)).toEqual([]);
  await execute(linkClaims, desk().checker, pair);
  expect([await linkedOf(one), await linkedOf(other)]).toEqual([[other.id], [one.id]]);
  await execute(linkClaims, desk().checker, { id: one.id, otherId: other.id });
  expect([await linkedOf(one), await linkedOf(other)]).toEqual([[other.id], [one.id]]);
  expect((await ask(getClaim, desk().checker, { id: one.id })).verdict).toBeNull();
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [id]);
  expect(await linkedOf(one)).toEqual([]);
  expect(await codeOf(execute(linkClaims, desk().checker, { id: one.id, otherId: other.id }))).toBe("not_found");
  await pool().query("UPDATE article SET restricted = false WHERE id = $1", [id]);
  await execute(unlinkClaims, desk().editor, { id: one.id, otherId: other.id });
  expect([await linkedOf(one), await linkedOf(other)]).toEqual([[], []]);
  await execute(unlinkClaims, desk().editor, pair);
  const { rows } = await pool().query("SELECT type FROM event WHERE type LIKE 'claim.%linked' ORDER BY id");
  expect(rows.map(({ type }) => type)).toEqual(["claim.linked", "claim.unlinked"]);
});

test("claims of one article are not linked this way", async () => {
  const { id } = await buildArticle(desk(), { sentences: 2 });
  const { items } = await ask(listClaims, desk().checker, { article: id });
  const link = execute(linkClaims, desk().checker, { id: items[0]?.id, otherId: items[1]?.id });
  expect(await codeOf(link)).toBe("conflict");
});
