import { beforeAll, expect, test } from "vitest";
import { importArticle } from "@/lib/articles/import-article";
import { ask, execute } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { SearchView } from "@/lib/core/view/search-view";
import { pool } from "@/lib/db/client";
import { openThread } from "@/lib/reviews/open-thread";
import { search } from "@/lib/search/queries";
import { addSource } from "@/lib/sources/add-source";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let article: ArticleView;
let claim: ClaimView;

beforeAll(async () => {
  article = await execute(importArticle, desk().checker, {
    title: "A fire in the old harbour",
    text: "A fire in the old harbour\n\nThe ferries carried 412,000 passengers in 2024. The parliament met on Monday.",
  });
  const { items } = await ask(listClaims, desk().checker, { article: article.id, q: "412,000" });
  const [first] = items;
  if (!first) throw new RangeError("The article has no claim on its passengers.");
  claim = first;
  await execute(openThread, desk().checker, {
    claimId: claim.id,
    kind: "note",
    body: "The harbourmaster keeps a ledger.",
  });
  await execute(addSource, desk().checker, { type: "dataset", title: "Statistics of the ports" });
});

const find = (q: string, who: Actor = desk().viewer) => ask(search, who, { q });
const said = (found: { words: SearchView["articles"][number]["words"] } | undefined) =>
  found?.words.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test.each([
  ["the same word in another form", "passenger carry"],
  ["a word that is still being typed", "412,000 passe"],
  ["a typing error", "pasengers"],
  ["its number", () => claim.label],
])("a claim is found by %s", async (_, words) => {
  const { claims } = await find(typeof words === "string" ? words : words());
  expect(claims.map(({ id }) => id)).toContain(claim.id);
});

test("what was looked for is marked", async () => {
  expect(said((await find("passengers")).claims[0])).toContain("[passengers]");
  expect(said((await find("harbour")).articles[0])).toBe("A fire in the old [harbour]");
  expect(said((await find("ledger")).comments[0])).toContain("[ledger]");
});

test("sources, comments and people are found as well", async () => {
  expect((await find("statistic")).sources.map(said)).toEqual(["[Statistics] of the ports"]);
  expect((await find("harbourmaster")).comments).toMatchObject([{ claimId: claim.id, articleId: article.id }]);
  expect((await find(desk().editor.name.slice(0, 3))).people.map(({ id }) => id)).toContain(desk().editor.memberId);
});

test("a word that stands nowhere finds nothing, and signs are no words", async () => {
  const nothing = { claims: [], articles: [], sources: [], comments: [], people: [] };
  for (const q of ["zyxwvut", "", "  ", "&|!:*()<->", "'; DROP TABLE claim; --zyxwvut"]) {
    expect([q, await find(q)]).toEqual([q, nothing]);
  }
});

test("nothing of another newsroom is found", async () => {
  const other = await buildNewsroom();
  for (const q of ["passengers", "harbour", "ledger", "statistics", claim.label]) {
    const found = await find(q, other.editor);
    expect([q, ...Object.values(found).map((list) => list.length)]).toEqual([q, 0, 0, 0, 0, 0]);
  }
});

test("a restricted article is found by those it names only, with its claims and comments", async () => {
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [article.id]);
  try {
    for (const q of ["passengers", "harbour", "ledger"]) {
      expect(await find(q)).toMatchObject({ claims: [], articles: [], comments: [] });
    }
  } finally {
    await pool().query("UPDATE article SET restricted = false WHERE id = $1", [article.id]);
  }
  expect((await find("harbour")).articles).toHaveLength(1);
});

test("a confidential source and a deleted comment are not found", async () => {
  await pool().query("UPDATE source SET confidential = true");
  await pool().query("UPDATE comment SET deleted_at = now()");
  expect((await find("statistics")).sources).toEqual([]);
  expect((await find("ledger")).comments).toEqual([]);
});
