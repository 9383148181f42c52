import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { codeOf, testDesk } from "@/tests/support/desk";

testDesk();

/** Makes the connection die at a point of the transaction: at once, or only when it commits. */
async function breakConnection(tx: Tx, when: "now" | "at_commit"): Promise<void> {
  if (when === "now") {
    await tx.$queryRawUnsafe("SELECT pg_terminate_backend(pg_backend_pid())");
    return;
  }
  await tx.$executeRawUnsafe("CREATE TEMP TABLE last_words (id int)");
  await tx.$executeRawUnsafe(`CREATE FUNCTION pg_temp.die() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`);
  await tx.$executeRawUnsafe(`CREATE CONSTRAINT TRIGGER die AFTER INSERT ON last_words
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.die()`);
  await tx.$executeRawUnsafe("INSERT INTO last_words VALUES (1)");
}

test.each([
  ["now", "unavailable"],
  ["at_commit", "outcome_unknown"],
] as const)(
  "a connection that dies %s is answered with %s, and the next transaction goes through",
  async (when, code) => {
    expect(await codeOf(inTransaction((tx) => breakConnection(tx, when)))).toBe(code);
    const newsrooms = await inTransaction((tx) => tx.newsroom.count());
    expect(newsrooms).toBe(1);
  },
);

test("a transaction that broke is given back, so that the pool never runs dry", async () => {
  const size = pool().options.max;
  for (let i = 0; i <= size; i += 1) {
    expect(await codeOf(inTransaction((tx) => breakConnection(tx, "at_commit")))).toBe("outcome_unknown");
  }
  expect(await inTransaction((tx) => tx.newsroom.count())).toBe(1);
});
