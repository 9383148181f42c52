import { type TagModel, tagFeatureRoom, tagFeatures } from "@/lib/core/extract/parse/tagger";
import { type PackedTable, packTable, unpackRows } from "@/lib/core/extract/parse/weight-table";
import { wordKey } from "@/lib/core/extract/parse/word-hash";
import { AveragedWeights } from "./averaged-weights";
import { shuffled } from "./shuffle";
import type { Tree } from "./treebank";

const BITS = 18;
const KEEP = 600_000;

/** The tagger with its weights as they are written down. */
export interface TrainedTagger extends TagModel {
  readonly packed: PackedTable;
}

/** Learns to tag: an averaged perceptron that reads from left to right with its own guesses behind it. */
export function trainTagger(
  trees: readonly Tree[],
  rounds: number,
  log: (line: string) => void,
  names: readonly string[] = [...new Set(trees.flatMap((tree) => tree.tags))].sort(),
): TrainedTagger {
  const number = new Map(names.map((name, i) => [name, i]));
  const weights = new AveragedWeights(BITS, names.length);
  const room = tagFeatureRoom();
  const votes = new Float32Array(names.length);
  const sentences = trees.map((tree) => ({
    keys: tree.forms.map(wordKey),
    gold: tree.tags.map((tag) => number.get(tag) ?? 0),
  }));
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    let all = 0;
    for (const { keys, gold } of shuffled(sentences, round + 1)) {
      const tags = new Int32Array(keys.length);
      for (let i = 0; i < keys.length; i++) {
        const count = tagFeatures(keys, i, tags, room);
        if (round === 0) weights.meet(room, count);
        weights.votes(room, count, votes);
        let guess = 0;
        for (let c = 1; c < votes.length; c++) if ((votes[c] ?? 0) > (votes[guess] ?? 0)) guess = c;
        weights.tick();
        const right = gold[i] ?? 0;
        all++;
        if (guess !== right) {
          wrong++;
          weights.update(room, count, right, guess);
        }
        tags[i] = guess;
      }
    }
    log(`tagger round ${round + 1}: ${((100 * wrong) / all).toFixed(2)}% wrong`);
  }
  const packed = packTable(weights.finish(2, KEEP));
  return { tags: names, table: unpackRows(packed), sure: sureWords(trees, number), packed };
}

/** Words that were met often and always with one tag. */
function sureWords(trees: readonly Tree[], number: ReadonlyMap<string, number>): Record<string, number> {
  const seen = new Map<string, Map<string, number>>();
  for (const { forms, tags } of trees) {
    forms.forEach((form, i) => {
      const counts = seen.get(form) ?? new Map<string, number>();
      counts.set(tags[i] ?? "", (counts.get(tags[i] ?? "") ?? 0) + 1);
      seen.set(form, counts);
    });
  }
  const sure: Record<string, number> = {};
  for (const [form, counts] of seen) {
    const all = [...counts.values()].reduce((a, b) => a + b, 0);
    const [tag, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
    if (all >= 30 && most >= 0.997 * all) sure[form] = number.get(tag) ?? 0;
  }
  return sure;
}
