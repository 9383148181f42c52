/**
 * Learns how much each sign of a claim speaks for a fact and against an opinion, from sentences of news that people
 * have labelled objective or subjective (NewsSD-ENG, CC BY 4.0).
 *
 *   npx tsx scripts/train-check-worthiness.ts --data FILE.jsonl,... --out lib/core/extract/model/worth-weights.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { allOutlines } from "@/lib/core/extract/extract";
import { WORTH_SIGNS, worthSigns } from "@/lib/core/extract/passes/worth-features";
import { shuffled } from "./training/shuffle";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "" },
    out: { type: "string", default: "lib/core/extract/model/worth-weights.json" },
  },
});

interface Example {
  readonly signs: readonly number[];
  readonly fact: number;
  readonly weight: number;
}

const ROUNDS = 60;
const RATE = 0.3;
const DECAY = 0.0002;

const rows = values.data
  .split(",")
  .filter(Boolean)
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  // The file's own form: {"Sentence": …, "Label": "OBJ" or "SUBJ"}.
  .map((line) => JSON.parse(line) as { Sentence: string; Label: string });
const examples = rows.flatMap(({ Sentence, Label }): Example[] => {
  const text = Sentence.trim();
  const outlines = allOutlines(text);
  return outlines.map((outline) => ({
    signs: worthSigns(outline),
    fact: Label === "OBJ" ? 1 : 0,
    weight: 1 / outlines.length,
  }));
});

const weights = WORTH_SIGNS.map(() => 0);
let bias = 0;
for (let round = 0; round < ROUNDS; round++) {
  const step = RATE / (1 + round * 0.3);
  for (const { signs, fact, weight } of shuffled(examples, round + 1)) {
    const sum = signs.reduce((total, sign, i) => total + sign * (weights[i] ?? 0), bias);
    const error = (1 / (1 + Math.exp(-sum)) - fact) * weight * 0.2;
    bias -= step * error;
    signs.forEach((sign, i) => {
      weights[i] = (weights[i] ?? 0) - step * (error * sign + DECAY * (weights[i] ?? 0));
    });
  }
}
const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
writeFileSync(values.out, `${JSON.stringify({ signs: WORTH_SIGNS, weights: rounded })}\n`);
process.stderr.write(`${rows.length} sentences, ${examples.length} claims\n`);
