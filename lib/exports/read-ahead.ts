/**
 * The same items, with the next one always asked for before the present one is given out: the database reads on while
 * the present one is written, and no more than one item waits.
 */
export async function* readAhead<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
  let coming = items.next();
  try {
    for (;;) {
      const { done, value } = await coming;
      if (done) return;
      coming = items.next();
      // What goes wrong is thrown when the item is asked for; until then nobody listens.
      coming.catch(() => undefined);
      yield value;
    }
  } finally {
    await coming.catch(() => undefined);
    await items.return();
  }
}
