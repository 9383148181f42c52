import { beforeAll, describe, expect, test } from "vitest";
import { importArticle } from "@/lib/articles/import-article";
import { listArticles } from "@/lib/articles/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { pool } from "@/lib/db/client";
import { addSource } from "@/lib/sources/add-source";
import { listSources } from "@/lib/sources/queries";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();

/** Titles with their deadlines; two of one title, so that only the id tells them apart. */
const ARTICLES = [
  ["The quays", null],
  ["a harbour", "2026-12-03T12:00:00Z"],
  ["The quays", "2026-12-01T12:00:00Z"],
  ["Zinc", null],
  ["Ferries", "2026-12-01T12:00:00Z"],
] as const;

beforeAll(async () => {
  for (const [title, deadlineAt] of ARTICLES) {
    await execute(importArticle, desk().checker, { title, text: `${title} had 412 visitors.`, deadlineAt });
    await execute(addSource, desk().checker, { type: "report", grade: "primary", title });
  }
});

type Titled = { id: string; title: string };
type Sort = "newest" | "deadline" | "title";

/** The whole list, two at a time. */
async function read(page: (cursor?: string) => Promise<{ items: Titled[]; nextCursor: string | null }>) {
  const all: Titled[] = [];
  let next = await page();
  all.push(...next.items);
  while (next.nextCursor !== null) {
    next = await page(next.nextCursor);
    all.push(...next.items);
  }
  expect(new Set(all.map(({ id }) => id)).size, "each is there once").toBe(all.length);
  return all.map(({ title }) => title);
}

const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
const articles = (sort: Sort) => read((cursor) => ask(listArticles, desk().viewer, { sort, limit: 2, ...at(cursor) }));
const sources = (sort: "newest" | "title") =>
  read((cursor) => ask(listSources, desk().viewer, { sort, limit: 2, ...at(cursor) }));

describe("a list that is read two at a time", () => {
  test.each<[Sort, string[]]>([
    ["newest", ["Ferries", "Zinc", "The quays", "a harbour", "The quays"]],
    ["title", ["a harbour", "Ferries", "The quays", "The quays", "Zinc"]],
    ["deadline", ["The quays", "Ferries", "a harbour", "The quays", "Zinc"]],
  ])("has all articles once, ordered by %s", async (sort, titles) => {
    expect(await articles(sort)).toEqual(titles);
  });

  test.each<["newest" | "title", string[]]>([
    ["newest", ["Ferries", "Zinc", "The quays", "a harbour", "The quays"]],
    ["title", ["a harbour", "Ferries", "The quays", "The quays", "Zinc"]],
  ])("has all sources once, ordered by %s", async (sort, titles) => {
    expect(await sources(sort)).toEqual(titles);
  });
});

test("a cursor made from an article that one may not see tells nothing of where it stands", async () => {
  const { items } = await ask(listArticles, desk().checker, { sort: "title" });
  const hidden = items.find(({ title }) => title === "Ferries")?.id ?? "";
  await pool().query("UPDATE article SET restricted = true WHERE id = $1", [hidden]);
  const cursor = Buffer.from(JSON.stringify([hidden])).toString("base64url");
  expect((await ask(listArticles, desk().viewer, { sort: "title", cursor })).items).toEqual([]);
});
