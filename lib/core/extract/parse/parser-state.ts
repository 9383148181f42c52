/** The step that takes the next word up. */
export const SHIFT = 0;
/** The step that hangs the word on top of the stack on the next one. */
export const LEFT = 1;
/** The step that hangs the word on top of the stack on the one below it. */
export const RIGHT = 2;

/** A half-built tree: what waits on the stack, what is still unread, and which word hangs on which. */
export interface ParserState {
  readonly size: number;
  readonly stack: number[];
  next: number;
  /** Head of each word; -1 while it has none, `size` for the root. */
  readonly heads: number[];
  readonly labels: number[];
  readonly leftmost: number[];
  readonly leftmost2: number[];
  readonly rightmost: number[];
  readonly rightmost2: number[];
  readonly leftCount: number[];
  readonly rightCount: number[];
}

/** A sentence of which nothing has been read yet. */
export function startState(size: number): ParserState {
  // Plain lists: a typed one has its memory apart, which is slow to get and late to be given back.
  const filled = (value: number): number[] => new Array<number>(size + 1).fill(value);
  return {
    size,
    stack: [],
    next: 0,
    heads: filled(-1),
    labels: filled(-1),
    leftmost: filled(-1),
    leftmost2: filled(-1),
    rightmost: filled(-1),
    rightmost2: filled(-1),
    leftCount: filled(0),
    rightCount: filled(0),
  };
}

/** Whether words are left on the stack or unread; the root stands behind the last word. */
export function isFinished(state: ParserState): boolean {
  return state.next >= state.size && state.stack.length === 0;
}

/** The steps that are possible now. The last word on the stack can only go to the root when all is read. */
export function isAllowed(state: ParserState, step: number): boolean {
  if (step === SHIFT) return state.next < state.size;
  if (step === RIGHT) return state.stack.length >= 2;
  return state.stack.length >= 1 && (state.next < state.size || state.stack.length === 1);
}

/** Which arc a step would make: the word that gets a head, and the head. Null for a step that only reads on. */
export function arcOf(state: ParserState, step: number): { child: number; head: number } | null {
  const { stack } = state;
  const child = stack.length > 0 ? stack[stack.length - 1] : undefined;
  if (step === SHIFT || child === undefined) return null;
  if (step === LEFT) return { child, head: state.next };
  return { child, head: stack.length > 1 ? (stack[stack.length - 2] ?? state.size) : state.size };
}

/** Takes a step; an arc gets the given label. */
export function takeStep(state: ParserState, step: number, label: number): void {
  const arc = arcOf(state, step);
  if (arc === null) {
    state.stack.push(state.next);
    state.next++;
    return;
  }
  state.stack.pop();
  const { child, head } = arc;
  state.heads[child] = head;
  state.labels[child] = label;
  if (child < head) {
    state.leftmost2[head] = state.leftmost[head] ?? -1;
    state.leftmost[head] = child;
    state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
  } else {
    state.rightmost2[head] = state.rightmost[head] ?? -1;
    state.rightmost[head] = child;
    state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
  }
}
