/** The claims that a person has chosen for one change, kept outside React so that a tick redraws little. */
export class Choice {
  #ids: ReadonlySet<string> = new Set();
  #last: string | null = null;
  readonly #listeners = new Set<() => void>();

  readonly ids = () => this.#ids;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Chooses one, or leaves it out again. */
  toggle(id: string) {
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.#last = id;
    this.#put(next);
  }

  /** Chooses all from the one that was touched last to this one, in the order on the screen. */
  extend(id: string, order: readonly string[]) {
    const to = order.indexOf(id);
    const from = this.#last === null ? to : order.indexOf(this.#last);
    if (to < 0 || from < 0) return this.toggle(id);
    this.#last = id;
    this.#put(new Set([...this.#ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  }

  /** Chooses exactly these. */
  choose(ids: Iterable<string>) {
    this.#put(new Set(ids));
  }

  clear() {
    this.#last = null;
    this.#put(new Set());
  }

  #put(ids: ReadonlySet<string>) {
    this.#ids = ids;
    for (const listener of [...this.#listeners]) listener();
  }
}
