import fc from "fast-check";
import { expect, test } from "vitest";
import { inTurn } from "@/lib/exports/in-turn";

async function* batched<Row>(rows: readonly Row[], size: number): AsyncGenerator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

test("each article gets its own rows and no others, however they are batched, also one that has none", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      async (counts, size) => {
        const rows = counts.flatMap((count, key) => Array.from({ length: count }, (_, at) => ({ key: `a${key}`, at })));
        const of = inTurn(batched(rows, size), (row) => row.key);
        for (const [key, count] of counts.entries()) {
          const own: unknown[] = [];
          for await (const part of of(`a${key}`)) own.push(...part);
          expect(own).toEqual(Array.from({ length: count }, (_, at) => ({ key: `a${key}`, at })));
        }
      },
    ),
  );
});
