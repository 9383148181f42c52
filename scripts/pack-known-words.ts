/**
 * Packs a list of English words into the table by which misprints are told from other words.
 *
 *   npx tsx scripts/pack-known-words.ts --data WORDS.json --out lib/core/anchor/model/known-words.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { placesOf, TABLE_BITS } from "@/lib/core/anchor/meaning/known-words";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "" },
    out: { type: "string", default: "lib/core/anchor/model/known-words.json" },
  },
});

const words = z.array(z.string()).parse(JSON.parse(readFileSync(values.data, "utf8")));
const table = new Uint8Array((1 << TABLE_BITS) / 8);
for (const word of words) {
  for (const place of placesOf(word)) table[place >> 3] = (table[place >> 3] ?? 0) | (1 << (place & 7));
}
writeFileSync(values.out, `${JSON.stringify({ table: Buffer.from(table).toString("base64") })}\n`);
process.stdout.write(`${words.length} words\n`);
