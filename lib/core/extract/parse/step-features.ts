import { FeatureWriter } from "@/lib/core/extract/parse/feature-writer";
import type { ParserState, TaggedWords } from "@/lib/core/extract/parse/parser-state";
import { mix, type WordKey } from "@/lib/core/extract/parse/word-hash";

const MAX_FEATURES = 72;
const NOTHING: WordKey = { word: 11, suffix2: 11, suffix3: 11, prefix: 11, shape: 11 };
const NO_TAG = 97;

/** Room for the features of one step; reused from step to step. */
export const stepFeatureRoom = (): Int32Array => new Int32Array(MAX_FEATURES);

/** One word as a feature sees it: its form and its tag, as numbers. */
interface Look {
  readonly w: number;
  readonly t: number;
}

/** Looks at a word; `at` may lie outside the sentence. */
function look(words: TaggedWords, at: number): Look {
  return { w: (words.keys[at] ?? NOTHING).word, t: at < 0 ? NO_TAG : (words.tags[at] ?? NO_TAG - 1) };
}

/** The words at the border between stack and rest, and what hangs on them already. */
class Border {
  readonly top: number;
  readonly second: number;
  readonly next: number;
  readonly s0: Look;
  readonly s1: Look;
  readonly s2: Look;
  readonly n0: Look;
  readonly n1: Look;
  readonly n2: Look;
  readonly s0l: number;
  readonly s0r: number;
  readonly s0l2: number;
  readonly s0r2: number;
  readonly n0l: number;
  readonly n0l2: number;
  readonly s1l: number;
  readonly s1r: number;
  readonly gap: number;
  readonly gap1: number;

  constructor(
    private readonly words: TaggedWords,
    private readonly state: ParserState,
  ) {
    const { stack, next } = state;
    this.top = stack[stack.length - 1] ?? -1;
    this.second = stack[stack.length - 2] ?? -1;
    this.next = next;
    this.s0 = look(words, this.top);
    this.s1 = look(words, this.second);
    this.s2 = look(words, stack[stack.length - 3] ?? -1);
    this.n0 = look(words, next);
    this.n1 = look(words, next + 1);
    this.n2 = look(words, next + 2);
    this.s0l = kidOf(state.leftmost, this.top);
    this.s0r = kidOf(state.rightmost, this.top);
    this.s0r2 = kidOf(state.rightmost2, this.top);
    this.s0l2 = kidOf(state.leftmost2, this.top);
    this.n0l = kidOf(state.leftmost, next);
    this.n0l2 = kidOf(state.leftmost2, next);
    this.s1r = kidOf(state.rightmost, this.second);
    this.s1l = kidOf(state.leftmost, this.second);
    this.gap = Math.min(6, next - this.top);
    this.gap1 = Math.min(6, this.top - this.second);
  }

  look(at: number): Look {
    return look(this.words, at);
  }

  label(child: number): number {
    return child < 0 ? 90 : (this.state.labels[child] ?? 91);
  }

  leftCount(of: number): number {
    return this.state.leftCount[of] ?? 9;
  }

  rightCount(of: number): number {
    return this.state.rightCount[of] ?? 9;
  }
}

function kidOf(list: Int32Array, of: number): number {
  return of < 0 ? -1 : (list[of] ?? -1);
}

/**
 * Fills in what speaks for the next step: the words around the border between stack and rest, their tags, the words
 * that hang on them already and how, and the distance between them.
 *
 * @returns how many features were filled in.
 */
export function stepFeatures(words: TaggedWords, state: ParserState, out: Int32Array): number {
  const border = new Border(words, state);
  const put = new FeatureWriter(out, 0x51ed);
  putWords(border, put);
  putChildren(border, put);
  putLabels(border, put);
  return put.count;
}

/** The words at the border and their tags, alone, in pairs and in threes. */
function putWords(b: Border, put: FeatureWriter): void {
  put.add(b.s0.w);
  put.add(b.s0.t);
  put.pair(b.s0.w, b.s0.t);
  put.add(b.n0.w);
  put.add(b.n0.t);
  put.pair(b.n0.w, b.n0.t);
  put.pair(b.n1.w, b.n1.t);
  put.add(b.n1.t);
  put.pair(b.n2.w, b.n2.t);
  put.add(b.n2.t);
  put.pair(b.s1.w, b.s1.t);
  put.add(b.s1.t);
  put.pair(b.s2.w, b.s2.t);
  put.triple(b.s0.w, b.n0.w, b.s0.t);
  put.triple(b.s0.w, b.n0.w, b.n0.t);
  put.triple(b.s0.w, b.s0.t, b.n0.t);
  put.triple(b.s0.t, b.n0.w, b.n0.t);
  put.pair(b.s0.t, b.n0.t);
  put.pair(b.s0.t, b.s1.t);
  put.pair(b.s1.w, b.s0.w);
  put.triple(b.s1.w, b.s0.t, b.n0.t);
  put.triple(b.s1.t, b.s0.w, b.n0.t);
  put.triple(b.s1.t, b.s0.t, b.n0.w);
  put.pair(b.n0.t, b.n1.t);
  put.triple(b.n0.t, b.n1.t, b.n2.t);
  put.triple(b.s0.t, b.n0.t, b.n1.t);
  put.triple(b.s1.t, b.s0.t, b.n0.t);
  put.triple(b.s2.t, b.s1.t, mix(b.s0.t, b.n0.t));
  put.triple(b.s0.w, b.n0.t, b.n1.t);
  put.triple(b.s0.t, b.n0.w, b.n1.t);
  put.triple(b.s1.t, b.s0.t, mix(b.n0.t, b.n1.t));
}

/** What hangs on the words at the border already, how much of it, and how far apart they are. */
function putChildren(b: Border, put: FeatureWriter): void {
  put.triple(b.s0.t, b.look(b.s0l).t, b.n0.t);
  put.triple(b.s0.t, b.look(b.s0r).t, b.n0.t);
  put.triple(b.s0.t, b.look(b.n0l).t, b.n0.t);
  put.triple(b.s1.t, b.look(b.s1r).t, b.s0.t);
  put.triple(b.s1.t, b.look(b.s1l).t, b.s0.t);
  put.triple(b.s1.t, b.s0.t, b.look(b.s0l).t);
  put.triple(b.s0.w, b.look(b.s0r).w, b.n0.t);
  put.triple(b.s0.t, b.look(b.s0l).w, b.n0.w);
  put.triple(b.look(b.n0l).w, b.n0.t, b.s0.t);
  put.triple(b.gap, b.s0.t, b.n0.t);
  put.pair(b.gap, b.s0.w);
  put.pair(b.gap, b.n0.w);
  put.triple(b.gap1, b.s1.t, b.s0.t);
  put.pair(mix(b.leftCount(b.top), b.rightCount(b.top)), b.s0.w);
  put.pair(mix(b.leftCount(b.top), b.rightCount(b.top)), b.s0.t);
  put.triple(b.leftCount(b.next), b.n0.t, b.s0.t);
  put.pair(b.leftCount(b.next), b.n0.w);
  put.triple(b.rightCount(b.second), b.s1.t, b.s0.t);
}

/** How it hangs on them. */
function putLabels(b: Border, put: FeatureWriter): void {
  put.triple(b.label(b.s0l), b.label(b.s0r), b.s0.t);
  put.triple(b.label(b.s0r), b.s0.t, b.n0.t);
  put.triple(b.label(b.s0l), b.s0.t, b.n0.t);
  put.triple(b.label(b.n0l), b.n0.t, b.s0.t);
  put.triple(b.label(b.n0l), b.label(b.n0l2), mix(b.n0.t, b.s0.t));
  put.triple(b.label(b.s1r), mix(b.s1.t, b.s0.t), b.n0.t);
  put.triple(b.label(b.s1l), b.label(b.s0l), mix(mix(b.s1.t, b.s0.t), b.n0.t));
  put.triple(b.label(b.s0r2), b.label(b.s0r), mix(b.s0.t, b.n0.t));
  put.triple(b.label(b.s0l2), b.label(b.s0l), mix(b.s0.t, b.n0.t));
  put.triple(b.s1.w, b.s0.w, b.n0.t);
  put.triple(b.s1.w, b.s1.t, mix(b.s0.t, b.gap1));
}

/**
 * Fills in what speaks for the name of an arc ("subject", "object"): both words, what hangs on the child and on the
 * head already, direction and distance.
 *
 * @returns how many features were filled in.
 */
export function arcFeatures(
  words: TaggedWords,
  state: ParserState,
  arc: { readonly child: number; readonly head: number },
  out: Int32Array,
): number {
  const { child, head } = arc;
  const c = look(words, child);
  const h = head >= state.size ? { w: 23, t: 95 } : look(words, head);
  const kid = (list: Int32Array, of: number): number => list[of] ?? -1;
  const left = look(words, kid(state.leftmost, child));
  const left2 = look(words, kid(state.leftmost2, child));
  const right = look(words, kid(state.rightmost, child));
  const side = child < head ? 1 : 2;
  const sibling = child < head ? kid(state.leftmost, head) : kid(state.rightmost, head);
  const siblingLabel = sibling < 0 ? 90 : (state.labels[sibling] ?? 91);
  const other = child < head ? kid(state.rightmost, head) : kid(state.leftmost, head);
  const otherLabel = other < 0 ? 90 : (state.labels[other] ?? 91);
  const distance = Math.min(5, Math.abs(head - child)) * side;
  const leftLabel = state.leftmost[child] === -1 ? 90 : (state.labels[kid(state.leftmost, child)] ?? 91);
  const put = new FeatureWriter(out, 0x77f1, side);
  put.pair(c.w, c.t);
  put.pair(h.w, h.t);
  put.pair(c.t, h.t);
  put.triple(c.w, c.t, h.t);
  put.triple(c.t, h.w, h.t);
  put.triple(c.w, h.w, 1);
  put.triple(c.t, h.t, distance);
  put.triple(left.w, c.t, h.t);
  put.triple(left.w, left2.w, mix(c.t, h.t));
  put.triple(left.t, right.t, mix(c.t, h.t));
  put.triple(left.w, c.w, h.t);
  put.triple(left.w, c.t, h.w);
  put.triple(siblingLabel, c.t, h.t);
  put.triple(siblingLabel, otherLabel, mix(c.t, h.t));
  put.triple(siblingLabel, c.w, h.t);
  put.triple(look(words, child - 1).t, c.t, mix(look(words, child + 1).t, h.t));
  put.triple(look(words, child - 1).w, c.t, h.t);
  put.triple(look(words, child + 1).w, c.t, h.t);
  put.triple((words.keys[child] ?? NOTHING).suffix3, c.t, h.t);
  put.triple(leftLabel, c.t, h.t);
  put.triple(right.w, c.t, h.t);
  put.triple(look(words, head - 1).t, h.t, mix(look(words, head + 1).t, c.t));
  put.triple(c.w, h.t, distance);
  return put.count;
}
