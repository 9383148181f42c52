import { expect } from "vitest";
import { pool } from "@/lib/db/client";

/** What a server said yes to: the key that each article is titled and each thread is written with, and its id. */
type Acknowledged = {
  readonly articles: ReadonlyMap<string, string>;
  readonly threads: ReadonlyMap<string, string>;
  readonly claimId: string;
};

/** Each acknowledged article and thread is there, once and with the id that was answered, and nothing beside them. */
export async function expectStored({ articles, threads, claimId }: Acknowledged): Promise<void> {
  const stored = await pool().query("SELECT id, title FROM article WHERE title LIKE '________-%-%-%-%'");
  expect(new Map(stored.rows.map((row) => [row.title, row.id]))).toEqual(articles);
  expect(stored.rows).toHaveLength(articles.size);
  const talks = await pool().query(
    "SELECT t.id, c.body FROM thread t JOIN comment c ON c.thread_id = t.id WHERE t.claim_id = $1",
    [claimId],
  );
  expect(new Map(talks.rows.map((row) => [row.body, row.id]))).toEqual(threads);
  expect(talks.rows).toHaveLength(threads.size);
}
