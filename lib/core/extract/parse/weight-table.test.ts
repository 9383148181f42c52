import { expect, test } from "vitest";
import {
  addThreeVotes,
  addVotes,
  packTable,
  unpackRows,
  unpackSteps,
  unpackTable,
} from "@/lib/core/extract/parse/weight-table";

const learnt = { bits: 3, classes: 3, weights: Int8Array.from({ length: 24 }, (_, i) => (i % 5 === 0 ? i - 11 : 0)) };

test("a table comes back from its written form as it was learnt", () => {
  expect(unpackTable(packTable(learnt)).weights).toEqual(learnt.weights);
});

test("a table of steps comes back with every row at its place, the empty ones left out", () => {
  const weights = Int8Array.from({ length: 3 << 8 }, (_, i) => (i % 7 === 0 || i % 31 < 2 ? (i % 255) - 127 : 0));
  const steps = unpackSteps(packTable({ bits: 8, classes: 3, weights }));
  for (let row = 0; row < 1 << 8; row++) {
    const sums = new Int32Array(3);
    addThreeVotes(steps, Int32Array.of(row), 1, sums);
    const learnt = [...weights.slice(3 * row, 3 * row + 3)].map((root) => Math.sign(root) * root * root);
    expect([...sums].map((sum) => sum + 0)).toEqual(learnt.map((vote) => vote + 0));
  }
});

test("a table without its zeros gives every answer the same votes", () => {
  const rows = unpackRows(packTable(learnt));
  const steps = unpackSteps(packTable(learnt));
  for (let feature = 0; feature < 16; feature++) {
    const features = Int32Array.of(feature, feature * 7, 3);
    const all = new Int32Array(3);
    const short = new Int32Array(3);
    addThreeVotes(steps, features, 3, all);
    addVotes(rows, features, 3, short);
    expect(short).toEqual(all);
  }
});
