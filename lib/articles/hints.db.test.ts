import { afterEach, expect, test } from "vitest";
import { dismissHint, restoreHint } from "@/lib/articles/dismiss-hint";
import { importArticle } from "@/lib/articles/import-article";
import { getHints } from "@/lib/articles/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { findHints } from "@/lib/core/consistency/hints";
import { listEvents } from "@/lib/history/queries";
import { AppError } from "@/lib/platform/errors";
import { setHintFinder } from "@/lib/platform/extraction";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const TEXT = [
  "At least 40 hurt as bus hits bridge in Leeds",
  "A bus hit a bridge in Leeds on Friday, and the road was closed for some hours while it was taken away.",
  "Police said 29 people were injured.",
].join("\n\n");

const take = () => execute(importArticle, desk().checker, { text: TEXT });
const hintsOf = async (id: string) => (await ask(getHints, desk().viewer, { id })).items;

afterEach(() => setHintFinder(async (input) => findHints(input)));

async function oneHint(id: string) {
  const [hint] = await hintsOf(id);
  if (!hint) throw new RangeError("The text gives no hint.");
  return hint;
}

test("the headline and the paragraph that do not agree are shown with their claims", async () => {
  const { id } = await take();
  const hint = await oneHint(id);
  expect(hint.words).toMatch(/ says At least 40, paragraph \d says 29 \(injured\)\.$/);
  expect(hint.places.map((place) => [place.quote, place.claims.length])).toEqual([
    ["At least 40", 1],
    ["29", 1],
  ]);
  expect(hint.dismissal).toBeNull();
});

test("a hint is put aside with a reason and by whom, once, and can be taken back", async () => {
  const { id, version } = await take();
  const { key } = await oneHint(id);
  const aside = await execute(dismissHint, desk().checker, { id, version, key, reason: "29 of them were in Leeds." });
  expect(aside.dismissal).toMatchObject({ reason: "29 of them were in Leeds.", by: { id: desk().checker.memberId } });
  expect(await codeOf(execute(dismissHint, desk().colleague, { id, version, key, reason: "Again." }))).toBe("conflict");
  expect((await oneHint(id)).dismissal?.reason).toBe("29 of them were in Leeds.");

  expect((await execute(restoreHint, desk().colleague, { id, version, key })).dismissal).toBeNull();
  expect(await codeOf(execute(restoreHint, desk().checker, { id, version, key }))).toBe("conflict");
  const { items } = await ask(listEvents, desk().editor, { article: id });
  expect(items.slice(0, 2).map((line) => line.type)).toEqual(["article.hint_restored", "article.hint_dismissed"]);
});

test("what the text does not say is not put aside, nor by who only reads, nor on a text that has changed", async () => {
  const { id, version } = await take();
  const { key } = await oneHint(id);
  const reason = "Both are right.";
  expect(await codeOf(execute(dismissHint, desk().checker, { id, version, key: "another", reason }))).toBe("not_found");
  expect(await codeOf(execute(dismissHint, desk().checker, { id, version: version + 1, key, reason }))).toBe("stale");
  expect(await codeOf(execute(dismissHint, desk().viewer, { id, version, key, reason }))).toBe("forbidden");
  expect(await codeOf(execute(dismissHint, desk().checker, { id, version, key, reason: " " }))).toBe("invalid");
});

test("a text is looked through beside the server, once for all readers, and again when that was refused", async () => {
  let asked = 0;
  setHintFinder(async (input) => {
    asked += 1;
    if (asked === 1) throw new AppError("unavailable", "Too many articles are being taken in.");
    return findHints(input);
  });
  const { id } = await take();
  expect(await codeOf(hintsOf(id))).toBe("unavailable");
  const [first, second] = await Promise.all([hintsOf(id), hintsOf(id)]);
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
  expect(asked).toBe(2);
});
