import { Border, kidOf, labelOf } from "@/lib/core/extract/parse/border";
import { FeatureWriter } from "@/lib/core/extract/parse/feature-writer";
import type { ParserState } from "@/lib/core/extract/parse/parser-state";
import type { TaggedWords } from "@/lib/core/extract/parse/tagged-words";
import { mix } from "@/lib/core/extract/parse/word-hash";

const MAX_FEATURES = 72;
const ROOT_WORD = 23;
const ROOT_TAG = 95;

/** Room for the features of one step; reused from step to step. */
export const stepFeatureRoom = (): Int32Array => new Int32Array(MAX_FEATURES);

const border = new Border();
const put = new FeatureWriter();

/**
 * Fills in what speaks for the next step: the words around the border between stack and rest, their tags, the words
 * that hang on them already and how, and the distance between them.
 *
 * @returns how many features were filled in.
 */
export function stepFeatures(words: TaggedWords, state: ParserState, out: Int32Array): number {
  border.read(words, state);
  put.begin(out, 0x51ed, 0);
  putWords(border);
  putChildren(border);
  putLabels(border);
  return put.count;
}

/** The words at the border and their tags, alone, in pairs and in threes. */
function putWords(b: Border): void {
  put.add(b.s0w);
  put.add(b.s0t);
  put.pair(b.s0w, b.s0t);
  put.add(b.n0w);
  put.add(b.n0t);
  put.pair(b.n0w, b.n0t);
  put.pair(b.n1w, b.n1t);
  put.add(b.n1t);
  put.pair(b.n2w, b.n2t);
  put.add(b.n2t);
  put.pair(b.s1w, b.s1t);
  put.add(b.s1t);
  put.pair(b.s2w, b.s2t);
  put.triple(b.s0w, b.n0w, b.s0t);
  put.triple(b.s0w, b.n0w, b.n0t);
  put.triple(b.s0w, b.s0t, b.n0t);
  put.triple(b.s0t, b.n0w, b.n0t);
  put.pair(b.s0t, b.n0t);
  put.pair(b.s0t, b.s1t);
  put.pair(b.s1w, b.s0w);
  put.triple(b.s1w, b.s0t, b.n0t);
  put.triple(b.s1t, b.s0w, b.n0t);
  put.triple(b.s1t, b.s0t, b.n0w);
  put.pair(b.n0t, b.n1t);
  put.triple(b.n0t, b.n1t, b.n2t);
  put.triple(b.s0t, b.n0t, b.n1t);
  put.triple(b.s1t, b.s0t, b.n0t);
  put.triple(b.s2t, b.s1t, mix(b.s0t, b.n0t));
  put.triple(b.s0w, b.n0t, b.n1t);
  put.triple(b.s0t, b.n0w, b.n1t);
  put.triple(b.s1t, b.s0t, mix(b.n0t, b.n1t));
}

/** What hangs on the words at the border already, how much of it, and how far apart they are. */
function putChildren(b: Border): void {
  put.triple(b.s0t, b.tag(b.s0l), b.n0t);
  put.triple(b.s0t, b.tag(b.s0r), b.n0t);
  put.triple(b.s0t, b.tag(b.n0l), b.n0t);
  put.triple(b.s1t, b.tag(b.s1r), b.s0t);
  put.triple(b.s1t, b.tag(b.s1l), b.s0t);
  put.triple(b.s1t, b.s0t, b.tag(b.s0l));
  put.triple(b.s0w, b.form(b.s0r), b.n0t);
  put.triple(b.s0t, b.form(b.s0l), b.n0w);
  put.triple(b.form(b.n0l), b.n0t, b.s0t);
  put.triple(b.gap, b.s0t, b.n0t);
  put.pair(b.gap, b.s0w);
  put.pair(b.gap, b.n0w);
  put.triple(b.gap1, b.s1t, b.s0t);
  put.pair(mix(b.leftCount(b.top), b.rightCount(b.top)), b.s0w);
  put.pair(mix(b.leftCount(b.top), b.rightCount(b.top)), b.s0t);
  put.triple(b.leftCount(b.next), b.n0t, b.s0t);
  put.pair(b.leftCount(b.next), b.n0w);
  put.triple(b.rightCount(b.second), b.s1t, b.s0t);
}

/** How it hangs on them. */
function putLabels(b: Border): void {
  put.triple(b.label(b.s0l), b.label(b.s0r), b.s0t);
  put.triple(b.label(b.s0r), b.s0t, b.n0t);
  put.triple(b.label(b.s0l), b.s0t, b.n0t);
  put.triple(b.label(b.n0l), b.n0t, b.s0t);
  put.triple(b.label(b.n0l), b.label(b.n0l2), mix(b.n0t, b.s0t));
  put.triple(b.label(b.s1r), mix(b.s1t, b.s0t), b.n0t);
  put.triple(b.label(b.s1l), b.label(b.s0l), mix(mix(b.s1t, b.s0t), b.n0t));
  put.triple(b.label(b.s0r2), b.label(b.s0r), mix(b.s0t, b.n0t));
  put.triple(b.label(b.s0l2), b.label(b.s0l), mix(b.s0t, b.n0t));
  put.triple(b.s1w, b.s0w, b.n0t);
  put.triple(b.s1w, b.s1t, mix(b.s0t, b.gap1));
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
  const cw = words.form(child);
  const ct = words.tag(child);
  const isRoot = head >= state.size;
  const hw = isRoot ? ROOT_WORD : words.form(head);
  const ht = isRoot ? ROOT_TAG : words.tag(head);
  const before = child < head;
  const left = kidOf(state.leftmost, child);
  const left2 = kidOf(state.leftmost2, child);
  const right = kidOf(state.rightmost, child);
  const leftWord = words.form(left);
  const sibling = labelOf(state, kidOf(before ? state.leftmost : state.rightmost, head));
  const other = labelOf(state, kidOf(before ? state.rightmost : state.leftmost, head));
  const side = before ? 1 : 2;
  const distance = Math.min(5, Math.abs(head - child)) * side;
  const both = mix(ct, ht);
  put.begin(out, 0x77f1, side);
  put.pair(cw, ct);
  put.pair(hw, ht);
  put.pair(ct, ht);
  put.triple(cw, ct, ht);
  put.triple(ct, hw, ht);
  put.triple(cw, hw, 1);
  put.triple(ct, ht, distance);
  put.triple(leftWord, ct, ht);
  put.triple(leftWord, words.form(left2), both);
  put.triple(words.tag(left), words.tag(right), both);
  put.triple(leftWord, cw, ht);
  put.triple(leftWord, ct, hw);
  put.triple(sibling, ct, ht);
  put.triple(sibling, other, both);
  put.triple(sibling, cw, ht);
  put.triple(words.tag(child - 1), ct, mix(words.tag(child + 1), ht));
  put.triple(words.form(child - 1), ct, ht);
  put.triple(words.form(child + 1), ct, ht);
  put.triple(words.suffix(child), ct, ht);
  put.triple(labelOf(state, left), ct, ht);
  put.triple(words.form(right), ct, ht);
  put.triple(words.tag(head - 1), ht, mix(words.tag(head + 1), ct));
  put.triple(cw, ht, distance);
  return put.count;
}
