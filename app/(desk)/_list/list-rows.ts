import { type Answer, wordsOf } from "@/app/_client/call-api";
import type { Page } from "@/lib/core/view/primitives";

/** Fetches a part of a list; without a cursor, its beginning. */
type AskPage<Row> = (cursor: string | null, limit: number) => Promise<Answer<Page<Row>>>;

/** What is known of a list: its rows so far, where they go on, whether more are on their way, and what went wrong. */
type Known<Row> = {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly busy: boolean;
  readonly trouble: string | null;
};

/** A page as the API gives it at most. */
const PAGE = 100;
/** So many rows are read again when the list is; whoever has gone further keeps the rest as it was read. */
const READ_AGAIN = 1_000;

/** The rows of a list that is fetched part by part, kept outside React so that they outlive a look at one of them. */
export class ListRows<Row extends { readonly id: string }> {
  readonly #ask: AskPage<Row>;
  readonly #listeners = new Set<() => void>();
  #known: Known<Row>;
  #turn = 0;

  constructor(first: Page<Row>, ask: AskPage<Row>) {
    this.#ask = ask;
    this.#known = { rows: first.items, nextCursor: first.nextCursor, busy: false, trouble: null };
  }

  readonly known = () => this.#known;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Fetches what comes next, unless it is on its way or nothing does. */
  readonly more = async (): Promise<void> => {
    const { busy, nextCursor } = this.#known;
    if (busy || nextCursor === null) return;
    const turn = ++this.#turn;
    this.#put({ busy: true, trouble: null });
    const answer = await this.#ask(nextCursor, PAGE);
    if (turn !== this.#turn) return;
    if (answer.kind !== "ok") return this.#put({ busy: false, trouble: wordsOf(answer) });
    const there = new Set(this.#known.rows.map(({ id }) => id));
    const fresh = answer.value.items.filter(({ id }) => !there.has(id));
    this.#put({ rows: [...this.#known.rows, ...fresh], nextCursor: answer.value.nextCursor, busy: false });
  };

  /**
   * Reads the rows again, as many as there are, and shows them all at once. What was fetched before stays until then, and
   * stays altogether when the server cannot be reached.
   *
   * @param first the beginning, where it was read already
   */
  async readAgain(first: Page<Row> | null = null): Promise<void> {
    const turn = ++this.#turn;
    const wanted = Math.min(this.#known.rows.length, READ_AGAIN);
    let rows: readonly Row[] = first?.items ?? [];
    let cursor = first?.nextCursor ?? null;
    while (rows.length < wanted && (cursor !== null || rows.length === 0)) {
      const answer = await this.#ask(cursor, Math.min(PAGE, wanted - rows.length));
      if (turn !== this.#turn) return;
      if (answer.kind !== "ok") return this.#put({ busy: false });
      rows = [...rows, ...answer.value.items];
      cursor = answer.value.nextCursor;
      if (answer.value.items.length === 0) break;
    }
    this.#put({ rows, nextCursor: cursor, busy: false, trouble: null });
  }

  #put(next: Partial<Known<Row>>) {
    this.#known = { ...this.#known, ...next };
    for (const listener of [...this.#listeners]) listener();
  }
}
