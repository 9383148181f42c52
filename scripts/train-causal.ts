/**
 * Learns which words of a news sentence tell of a cause, from sentences labelled by people (Causal News Corpus, CC0).
 *
 *   npx tsx scripts/train-causal.ts --data FILE.jsonl --out lib/core/extract/model/causal-weights.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CAUSAL_BITS, causalFeatures } from "@/lib/core/extract/passes/causal";
import { shuffled } from "./training/shuffle";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "" },
    out: { type: "string", default: "lib/core/extract/model/causal-weights.json" },
    hold: { type: "string", default: "0" },
  },
});

const ROUNDS = 8;
const RATE = 0.25;
const DECAY = 0.001;
/** A word that was met more seldom tells nothing. */
const LEAST = 2;

const rows = readFileSync(values.data, "utf8")
  .trim()
  .split("\n")
  // The file's own form: pre-tokenised text and 0 or 1.
  .map((line) => JSON.parse(line) as { text: string; causal: number })
  .map(({ text, causal }) => ({ features: [...causalFeatures(text)], causal }));
const held = Number(values.hold) > 0 ? rows.filter((_, i) => i % Number(values.hold) === 0) : [];
const kept = rows.filter((row) => !held.includes(row));
const met = new Map<number, number>();
for (const { features } of kept) for (const feature of features) met.set(feature, (met.get(feature) ?? 0) + 1);
const isKnown = (feature: number): boolean => (met.get(feature) ?? 0) >= LEAST;

const weights = new Float64Array(1 << CAUSAL_BITS);
let bias = 0;
for (let round = 0; round < ROUNDS; round++) {
  const step = RATE / (1 + round * 0.3);
  for (const row of shuffled(kept, round + 1)) {
    const { causal } = row;
    const features = row.features.filter(isKnown);
    const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
    const error = 1 / (1 + Math.exp(-sum)) - causal;
    bias -= step * error * 0.1;
    for (const feature of features)
      weights[feature] = (weights[feature] ?? 0) - step * (error + DECAY * (weights[feature] ?? 0));
  }
}
if (held.length > 0) {
  const right = held.filter(
    ({ features, causal }) =>
      features.reduce((total, feature) => total + (weights[feature] ?? 0), bias) > 0 === (causal === 1),
  );
  process.stderr.write(`right on ${held.length} held out: ${(right.length / held.length).toFixed(3)}\n`);
}
const list = [...weights].flatMap((weight, feature) =>
  Math.abs(weight) >= 0.15 ? [[feature, Math.round(weight * 100)]] : [],
);
writeFileSync(values.out, `${JSON.stringify({ bias: Math.round(bias * 1000) / 1000, weights: list })}\n`);
process.stderr.write(`${rows.length} sentences, ${list.length} weights\n`);
