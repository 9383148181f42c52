import type { ParserState, TaggedWords } from "@/lib/core/extract/parse/parser-state";
import { mix, type WordKey } from "@/lib/core/extract/parse/word-hash";

const MAX_FEATURES = 72;
const NOTHING: WordKey = { word: 11, suffix2: 11, suffix3: 11, prefix: 11, shape: 11 };
const NO_TAG = 97;

/** Room for the features of one step; reused from step to step. */
export const stepFeatureRoom = (): Int32Array => new Int32Array(MAX_FEATURES);

/** One word as a feature sees it; `at` may lie outside the sentence. */
function look(words: TaggedWords, at: number): { w: number; t: number } {
  return { w: (words.keys[at] ?? NOTHING).word, t: at < 0 ? NO_TAG : (words.tags[at] ?? NO_TAG - 1) };
}

/**
 * Fills in what speaks for the next step: the words around the border between stack and rest, their tags, the words
 * that hang on them already and how, and the distance between them.
 *
 * @returns how many features were filled in.
 */
export function stepFeatures(words: TaggedWords, state: ParserState, out: Int32Array): number {
  const { stack, next } = state;
  const top = stack[stack.length - 1] ?? -1;
  const second = stack[stack.length - 2] ?? -1;
  const s0 = look(words, top);
  const s1 = look(words, second);
  const s2 = look(words, stack[stack.length - 3] ?? -1);
  const n0 = look(words, next);
  const n1 = look(words, next + 1);
  const n2 = look(words, next + 2);
  const kid = (list: Int32Array, of: number): number => (of < 0 ? -1 : (list[of] ?? -1));
  const labelOf = (child: number): number => (child < 0 ? 90 : (state.labels[child] ?? 91));
  const s0l = kid(state.leftmost, top);
  const s0r = kid(state.rightmost, top);
  const s0r2 = kid(state.rightmost2, top);
  const s0l2 = kid(state.leftmost2, top);
  const n0l = kid(state.leftmost, next);
  const n0l2 = kid(state.leftmost2, next);
  const s1r = kid(state.rightmost, second);
  const s1l = kid(state.leftmost, second);
  const gap = Math.min(6, next - top);
  const gap1 = Math.min(6, top - second);
  let n = 0;
  const add = (value: number): void => {
    out[n] = mix(value, 0x51ed + n * 31);
    n++;
  };
  const pair = (a: number, b: number): void => add(mix(a, b));
  const triple = (a: number, b: number, c: number): void => add(mix(mix(a, b), c));
  add(s0.w);
  add(s0.t);
  pair(s0.w, s0.t);
  add(n0.w);
  add(n0.t);
  pair(n0.w, n0.t);
  pair(n1.w, n1.t);
  add(n1.t);
  pair(n2.w, n2.t);
  add(n2.t);
  pair(s1.w, s1.t);
  add(s1.t);
  pair(s2.w, s2.t);
  triple(s0.w, n0.w, s0.t);
  triple(s0.w, n0.w, n0.t);
  triple(s0.w, s0.t, n0.t);
  triple(s0.t, n0.w, n0.t);
  pair(s0.t, n0.t);
  pair(s0.t, s1.t);
  pair(s1.w, s0.w);
  triple(s1.w, s0.t, n0.t);
  triple(s1.t, s0.w, n0.t);
  triple(s1.t, s0.t, n0.w);
  pair(n0.t, n1.t);
  triple(n0.t, n1.t, n2.t);
  triple(s0.t, n0.t, n1.t);
  triple(s1.t, s0.t, n0.t);
  triple(s2.t, s1.t, mix(s0.t, n0.t));
  triple(s0.w, n0.t, n1.t);
  triple(s0.t, n0.w, n1.t);
  triple(s1.t, s0.t, mix(n0.t, n1.t));
  triple(s0.t, look(words, s0l).t, n0.t);
  triple(s0.t, look(words, s0r).t, n0.t);
  triple(s0.t, look(words, n0l).t, n0.t);
  triple(s1.t, look(words, s1r).t, s0.t);
  triple(s1.t, look(words, s1l).t, s0.t);
  triple(s1.t, s0.t, look(words, s0l).t);
  triple(s0.w, look(words, s0r).w, n0.t);
  triple(s0.t, look(words, s0l).w, n0.w);
  triple(look(words, n0l).w, n0.t, s0.t);
  triple(gap, s0.t, n0.t);
  pair(gap, s0.w);
  pair(gap, n0.w);
  triple(gap1, s1.t, s0.t);
  pair(mix(state.leftCount[top] ?? 9, state.rightCount[top] ?? 9), s0.w);
  pair(mix(state.leftCount[top] ?? 9, state.rightCount[top] ?? 9), s0.t);
  triple(state.leftCount[next] ?? 9, n0.t, s0.t);
  pair(state.leftCount[next] ?? 9, n0.w);
  triple(state.rightCount[second] ?? 9, s1.t, s0.t);
  triple(labelOf(s0l), labelOf(s0r), s0.t);
  triple(labelOf(s0r), s0.t, n0.t);
  triple(labelOf(s0l), s0.t, n0.t);
  triple(labelOf(n0l), n0.t, s0.t);
  triple(labelOf(n0l), labelOf(n0l2), mix(n0.t, s0.t));
  triple(labelOf(s1r), mix(s1.t, s0.t), n0.t);
  triple(labelOf(s1l), labelOf(s0l), mix(mix(s1.t, s0.t), n0.t));
  triple(labelOf(s0r2), labelOf(s0r), mix(s0.t, n0.t));
  triple(labelOf(s0l2), labelOf(s0l), mix(s0.t, n0.t));
  triple(s1.w, s0.w, n0.t);
  triple(s1.w, s1.t, mix(s0.t, gap1));
  return n;
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
  let n = 0;
  const add = (value: number): void => {
    out[n] = mix(mix(value, side), 0x77f1 + n * 31);
    n++;
  };
  const pair = (a: number, b: number): void => add(mix(a, b));
  const triple = (a: number, b: number, d: number): void => add(mix(mix(a, b), d));
  pair(c.w, c.t);
  pair(h.w, h.t);
  pair(c.t, h.t);
  triple(c.w, c.t, h.t);
  triple(c.t, h.w, h.t);
  triple(c.w, h.w, 1);
  triple(c.t, h.t, distance);
  triple(left.w, c.t, h.t);
  triple(left.w, left2.w, mix(c.t, h.t));
  triple(left.t, right.t, mix(c.t, h.t));
  triple(left.w, c.w, h.t);
  triple(left.w, c.t, h.w);
  triple(siblingLabel, c.t, h.t);
  triple(siblingLabel, otherLabel, mix(c.t, h.t));
  triple(siblingLabel, c.w, h.t);
  triple(look(words, child - 1).t, c.t, mix(look(words, child + 1).t, h.t));
  triple(look(words, child - 1).w, c.t, h.t);
  triple(look(words, child + 1).w, c.t, h.t);
  triple((words.keys[child] ?? NOTHING).suffix3, c.t, h.t);
  triple(leftLabel, c.t, h.t);
  triple(right.w, c.t, h.t);
  triple(look(words, head - 1).t, h.t, mix(look(words, head + 1).t, c.t));
  triple(c.w, h.t, distance);
  return n;
}
