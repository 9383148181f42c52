/** More differences than this are not looked for. */
const MOST_DIFFERENCES = 96;

/**
 * Pairs of a shortest edit (Myers), for two lists that differ in few places but have no landmarks; null where they differ
 * in more. Time: the length times the number of differences.
 */
export function pairsOfShortEdit(a: Int32Array, b: Int32Array): (readonly [number, number])[] | null {
  const most = Math.min(MOST_DIFFERENCES, a.length + b.length);
  const reach = new Int32Array(2 * most + 3).fill(-1);
  const origin = most + 1;
  reach[origin + 1] = 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice());
    for (let line = -edits; line <= edits; line += 2) {
      const down = line === -edits || (line !== edits && at(reach, origin + line - 1) < at(reach, origin + line + 1));
      let x = down ? at(reach, origin + line + 1) : at(reach, origin + line - 1) + 1;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x++;
      reach[origin + line] = x;
      if (x >= a.length && x - line >= b.length) return walkBack(trace, { x, line, origin });
    }
  }
  return null;
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? -1;
}

type End = { readonly x: number; readonly line: number; readonly origin: number };

function walkBack(
  trace: readonly Int32Array[],
  { x: endX, line: endLine, origin }: End,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = endX;
  let line = endLine;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array();
    const down = line === -edits || (line !== edits && at(reach, origin + line - 1) < at(reach, origin + line + 1));
    const from = edits === 0 ? 0 : down ? at(reach, origin + line + 1) : at(reach, origin + line - 1) + 1;
    while (x > from && x - line > 0) {
      x--;
      pairs.push([x, x - line]);
    }
    line = down ? line + 1 : line - 1;
    x = down ? from : from - 1;
  }
  return pairs.reverse();
}
