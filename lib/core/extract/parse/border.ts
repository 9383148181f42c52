import type { ParserState } from "@/lib/core/extract/parse/parser-state";
import type { TaggedWords } from "@/lib/core/extract/parse/tagged-words";

const NO_LABEL = 90;

/**
 * The words at the border between stack and rest, and what hangs on them already: w a word's form, t its tag; s0 the
 * top of the stack, s1 and s2 below it, n0, n1 and n2 the next words; l and r what hangs on it leftmost and rightmost.
 * One for all steps, so that none has to be made for each.
 */
export class Border {
  words: TaggedWords | null = null;
  state: ParserState | null = null;
  top = -1;
  second = -1;
  next = 0;
  s0w = 0;
  s0t = 0;
  s1w = 0;
  s1t = 0;
  s2w = 0;
  s2t = 0;
  n0w = 0;
  n0t = 0;
  n1w = 0;
  n1t = 0;
  n2w = 0;
  n2t = 0;
  s0l = -1;
  s0r = -1;
  s0l2 = -1;
  s0r2 = -1;
  n0l = -1;
  n0l2 = -1;
  s1l = -1;
  s1r = -1;
  gap = 0;
  gap1 = 0;

  read(words: TaggedWords, state: ParserState): void {
    const { stack, next } = state;
    const depth = stack.length;
    this.words = words;
    this.state = state;
    this.top = depth > 0 ? (stack[depth - 1] ?? -1) : -1;
    this.second = depth > 1 ? (stack[depth - 2] ?? -1) : -1;
    this.next = next;
    const third = depth > 2 ? (stack[depth - 3] ?? -1) : -1;
    this.s0w = words.form(this.top);
    this.s0t = words.tag(this.top);
    this.s1w = words.form(this.second);
    this.s1t = words.tag(this.second);
    this.s2w = words.form(third);
    this.s2t = words.tag(third);
    this.n0w = words.form(next);
    this.n0t = words.tag(next);
    this.n1w = words.form(next + 1);
    this.n1t = words.tag(next + 1);
    this.n2w = words.form(next + 2);
    this.n2t = words.tag(next + 2);
    this.readChildren(state);
    this.gap = Math.min(6, next - this.top);
    this.gap1 = Math.min(6, this.top - this.second);
  }

  private readChildren({ leftmost, leftmost2, rightmost, rightmost2 }: ParserState): void {
    this.s0l = kidOf(leftmost, this.top);
    this.s0r = kidOf(rightmost, this.top);
    this.s0r2 = kidOf(rightmost2, this.top);
    this.s0l2 = kidOf(leftmost2, this.top);
    this.n0l = kidOf(leftmost, this.next);
    this.n0l2 = kidOf(leftmost2, this.next);
    this.s1r = kidOf(rightmost, this.second);
    this.s1l = kidOf(leftmost, this.second);
  }

  form(at: number): number {
    return this.words?.form(at) ?? 0;
  }

  tag(at: number): number {
    return this.words?.tag(at) ?? 0;
  }

  label(child: number): number {
    return this.state === null ? NO_LABEL : labelOf(this.state, child);
  }

  leftCount(of: number): number {
    return of < 0 ? 9 : (this.state?.leftCount[of] ?? 9);
  }

  rightCount(of: number): number {
    return of < 0 ? 9 : (this.state?.rightCount[of] ?? 9);
  }
}

/** What hangs on a word on one side; -1 where there is nothing. */
export function kidOf(list: readonly number[], of: number): number {
  return of < 0 ? -1 : (list[of] ?? -1);
}

/** How a word hangs on its head; a number of its own where there is no word. */
export function labelOf(state: ParserState, child: number): number {
  return child < 0 ? NO_LABEL : (state.labels[child] ?? 91);
}
