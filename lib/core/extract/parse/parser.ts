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
import type { TaggedWords } from "@/lib/core/extract/parse/tagged-words";
import { best } from "@/lib/core/extract/parse/tagger";
import { addThreeVotes, addVotes, type RowTable, type StepTable } from "@/lib/core/extract/parse/weight-table";

/** What the parser needs: the names of the arcs, the weights for steps and the weights for arc names. */
export interface ParseModel {
  readonly labels: readonly string[];
  readonly steps: StepTable;
  readonly arcs: RowTable;
}

// Room for features and votes, reused from step to step.
const room = stepFeatureRoom();
const votes = new Int32Array(3);
let names: Int32Array = new Int32Array(0);

/**
 * The tree of a sentence: for each word the word it hangs on (the number of words for the root) and how, as a number into the model's
 * list. Reads from left to right and never goes back, so it takes time in proportion to the words.
 */
export function parseWords(
  model: ParseModel,
  words: TaggedWords,
): { heads: readonly number[]; labels: readonly number[] } {
  const { size } = words;
  const state = startState(size);
  if (names.length !== model.labels.length) names = new Int32Array(model.labels.length);
  while (!isFinished(state)) {
    const step = onlyStep(state) ?? votedStep();
    takeStep(state, step, nameOf(step));
  }
  function votedStep(): number {
    const count = stepFeatures(words, state, room);
    addThreeVotes(model.steps, room, count, votes);
    return bestAllowed(state, votes);
  }
  function nameOf(step: number): number {
    const arc = arcOf(state, step);
    if (arc === null) return -1;
    const count = arcFeatures(words, state, arc, room);
    addVotes(model.arcs, room, count, names);
    return best(names);
  }
  return { heads: state.heads, labels: state.labels };
}

/** The step that is possible when only one is: reading on with nothing on the stack, closing when all is read. */
function onlyStep(state: ParserState): number | null {
  if (state.stack.length === 0) return SHIFT;
  if (state.next >= state.size) return state.stack.length === 1 ? LEFT : RIGHT;
  return null;
}

/** The possible step with most votes. One is always possible while the tree is unfinished. */
export function bestAllowed(state: ParserState, votes: Int32Array): number {
  let winner = -1;
  for (let step = 0; step < 3; step++) {
    if (isAllowed(state, step) && (winner < 0 || (votes[step] ?? 0) > (votes[winner] ?? 0))) winner = step;
  }
  return winner;
}
