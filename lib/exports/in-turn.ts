/**
 * Cuts rows that come in the order of their keys into what belongs to each key. Keys are asked for in that same order;
 * what is asked for is read as it is taken, and no more than one batch is held.
 */
export function inTurn<Row>(
  batches: AsyncGenerator<readonly Row[]>,
  keyOf: (row: Row) => string | null,
): (key: string) => AsyncGenerator<readonly Row[], void> {
  let held: readonly Row[] = [];
  return async function* of(key) {
    for (;;) {
      if (held.length === 0) {
        const { done, value } = await batches.next();
        if (done) return;
        held = value;
      }
      const others = held.findIndex((row) => keyOf(row) !== key);
      const own = others === -1 ? held : held.slice(0, others);
      held = others === -1 ? [] : held.slice(others);
      if (own.length > 0) yield own;
      if (held.length > 0) return;
    }
  };
}
