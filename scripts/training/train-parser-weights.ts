import type { ParseModel } from "@/lib/core/extract/parse/parser";
import {
  arcOf,
  isAllowed,
  isFinished,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
  startState,
  takeStep,
} from "@/lib/core/extract/parse/parser-state";
import { arcFeatures, stepFeatureRoom, stepFeatures } from "@/lib/core/extract/parse/step-features";
import { TaggedWords } from "@/lib/core/extract/parse/tagged-words";
import { type PackedTable, packTable, unpackRows, unpackSteps } from "@/lib/core/extract/parse/weight-table";
import { wordKey } from "@/lib/core/extract/parse/word-hash";
import { AveragedWeights } from "./averaged-weights";
import { shuffled } from "./shuffle";
import type { Tree } from "./treebank";

const STEP_BITS = 22;
const ARC_BITS = 18;
const STEP_KEEP = 900_000;
const ARC_KEEP = 400_000;
/** A right answer must win by this much, or it is taught again. */
const MARGIN = 80;

/** The parser with its weights as they are written down. */
export interface TrainedParser extends ParseModel {
  readonly packedSteps: PackedTable;
  readonly packedArcs: PackedTable;
}

/** Learns to parse with a dynamic oracle: after a mistake the best of what is still possible is taught. */
export function trainParser(
  trees: readonly Tree[],
  tagsOf: (tree: Tree) => readonly number[],
  rounds: number,
  log: (line: string) => void,
): TrainedParser {
  const names = [...new Set(trees.flatMap((tree) => tree.labels))].sort();
  const number = new Map(names.map((name, i) => [name, i]));
  const steps = new AveragedWeights(STEP_BITS, 3);
  const arcs = new AveragedWeights(ARC_BITS, names.length);
  const room = stepFeatureRoom();
  const votes = new Float32Array(3);
  const labelVotes = new Float32Array(names.length);
  const sentences = trees.map((tree) => ({
    words: new TaggedWords([...tree.forms.keys()], tree.forms.map(wordKey), tagsOf(tree)),
    heads: tree.heads.map((head) => (head < 0 ? tree.forms.length : head)),
    labels: tree.labels.map((label) => number.get(label) ?? 0),
  }));
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    let all = 0;
    for (const { words, heads, labels } of shuffled(sentences, round + 77)) {
      const state = startState(heads.length);
      while (!isFinished(state)) {
        const count = stepFeatures(words, state, room);
        if (round === 0) steps.meet(room, count);
        steps.votes(room, count, votes);
        const guess = top(state, votes, () => true);
        const costs = [SHIFT, LEFT, RIGHT].map((step) => (isAllowed(state, step) ? cost(state, heads, step) : 99));
        const least = Math.min(...costs);
        const right = top(state, votes, (step) => costs[step] === least);
        steps.tick();
        all++;
        const rival = top(state, votes, (step) => costs[step] !== least);
        if (costs[guess] !== least) wrong++;
        if (rival >= 0 && (votes[right] ?? 0) - (votes[rival] ?? 0) <= MARGIN) steps.update(room, count, right, rival);
        // Follow the guess in later rounds, so that the parser learns to recover; the oracle at first.
        const taken = round > 0 ? guess : right;
        takeStep(state, taken, learnLabel(taken));
      }

      function learnLabel(step: number): number {
        const arc = arcOf(state, step);
        if (arc === null) return -1;
        const count = arcFeatures(words, state, arc, room);
        if (round === 0) arcs.meet(room, count);
        arcs.votes(room, count, labelVotes);
        let guess = 0;
        for (let c = 1; c < labelVotes.length; c++) if ((labelVotes[c] ?? 0) > (labelVotes[guess] ?? 0)) guess = c;
        arcs.tick();
        const right = labels[arc.child] ?? 0;
        if (heads[arc.child] === arc.head && guess !== right) arcs.update(room, count, right, guess);
        return guess;
      }
    }
    log(`parser round ${round + 1}: ${((100 * wrong) / all).toFixed(2)}% of the steps wrong`);
  }
  const packedSteps = packTable(steps.finish(2, STEP_KEEP));
  const packedArcs = packTable(arcs.finish(2, ARC_KEEP));
  return { labels: names, steps: unpackSteps(packedSteps), arcs: unpackRows(packedArcs), packedSteps, packedArcs };
}

function top(state: ParserState, votes: Float32Array, fits: (step: number) => boolean): number {
  let winner = -1;
  for (let step = 0; step < 3; step++) {
    if (isAllowed(state, step) && fits(step) && (winner < 0 || (votes[step] ?? 0) > (votes[winner] ?? 0)))
      winner = step;
  }
  return winner;
}

/** How many arcs of the true tree can no longer be made after a step (Goldberg and Nivre 2013, arc-hybrid). */
function cost(state: ParserState, heads: readonly number[], step: number): number {
  const { stack, next, size } = state;
  const top0 = stack[stack.length - 1] ?? -1;
  const top1 = stack[stack.length - 2] ?? -2;
  let lost = 0;
  if (step === SHIFT) {
    for (const word of stack) if (heads[word] === next) lost++;
    const head = heads[next];
    for (const word of stack) if (word !== top0 && word === head) lost++;
    return lost;
  }
  for (let word = next; word < size; word++) if (heads[word] === top0) lost++;
  const head = heads[top0] ?? -1;
  if (step === LEFT && (head === top1 || head > next)) lost++;
  if (step === RIGHT && head >= next) lost++;
  return lost;
}
