import { expect, test } from "vitest";
import { addThreeVotes, addVotes, packTable, unpackRows, unpackTable } from "@/lib/core/extract/parse/weight-table";

const learnt = { bits: 3, classes: 3, weights: Int8Array.from({ length: 24 }, (_, i) => (i % 5 === 0 ? i - 11 : 0)) };

test("a table comes back from its written form as it was learnt", () => {
  expect(unpackTable(packTable(learnt)).weights).toEqual(learnt.weights);
});

test("a table without its zeros gives every answer the same votes", () => {
  const rows = unpackRows(packTable(learnt));
  for (let feature = 0; feature < 16; feature++) {
    const features = Int32Array.of(feature, feature * 7, 3);
    const all = new Int32Array(3);
    const short = new Int32Array(3);
    addThreeVotes(learnt, features, 3, all);
    addVotes(rows, features, 3, short);
    expect(short).toEqual(all);
  }
});
