import { alignKeys } from "@/lib/core/anchor/align";
import { numberOf, type WordBook } from "@/lib/core/anchor/words";

/**
 * A stretch of a word diff. `before` and `after` are its offsets in the two texts (UTF-16); the runs cover both texts
 * completely and in order: equal and removed ones make the first text, equal and added ones the second.
 */
export type DiffRun = {
  readonly kind: "equal" | "removed" | "added";
  readonly text: string;
  readonly before: number;
  readonly after: number;
};

type Piece = { readonly start: number; readonly end: number; readonly key: number };

const PIECE =
  /\d+(?:[.,:]\d+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\p{Extended_Pictographic}(?:[\u200d\ufe0f]+\p{Extended_Pictographic}?|\p{EMod})*|\S\p{M}*/gu;

/** What an editor changed, word by word, for the side-by-side view. Nothing is folded: "The" and "the" differ. */
export function diffWords(before: string, after: string): DiffRun[] {
  const book: WordBook = new Map();
  const a = piecesOf(before, book);
  const b = piecesOf(after, book);
  const partner = alignKeys(keysOf(a), keysOf(b));
  withoutConfetti(a, partner, b.length);
  const writer = new RunWriter(before, after);
  a.forEach((piece, at) => {
    const other = b[partner[at] ?? -1];
    if (other !== undefined) writer.equal(piece, other);
  });
  return writer.end();
}

function piecesOf(text: string, book: WordBook): Piece[] {
  return Array.from(text.matchAll(PIECE), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    key: numberOf(book, form),
  }));
}

function keysOf(pieces: readonly Piece[]): Int32Array {
  return Int32Array.from(pieces, (piece) => piece.key);
}

/** A comma or a "the" that happens to be left between two changed stretches tells nobody anything. */
function withoutConfetti(a: readonly Piece[], partner: Int32Array, lengthOfB: number): void {
  for (let at = 0; at < a.length; at++) {
    const other = partner[at] ?? -1;
    const piece = a[at];
    if (other < 0 || piece === undefined || piece.end - piece.start > 3) continue;
    const lastBefore = at === 0 ? -1 : (partner[at - 1] ?? -1);
    const lastAfter = at + 1 === a.length ? lengthOfB : (partner[at + 1] ?? -1);
    const changedBefore = at > 0 && lastBefore < 0;
    const changedAfter = at + 1 < a.length && lastAfter < 0;
    if (changedBefore && changedAfter) partner[at] = -1;
  }
}

/** Puts runs together from equal words that come in order; what lies between is removed, added, or blank on both sides. */
class RunWriter {
  readonly #runs: DiffRun[] = [];
  #before = 0;
  #after = 0;

  constructor(
    readonly one: string,
    readonly two: string,
  ) {}

  equal(piece: Piece, other: Piece): void {
    this.#between(piece.start, other.start);
    this.#push("equal", piece.end - this.#before, other.end - this.#after);
  }

  end(): DiffRun[] {
    this.#between(this.one.length, this.two.length);
    return this.#runs;
  }

  #between(toBefore: number, toAfter: number): void {
    const one = this.one.slice(this.#before, toBefore);
    const two = this.two.slice(this.#after, toAfter);
    const head = sameBlanks(one, two);
    this.#push("equal", head, head);
    const tail = sameBlankTail(one.slice(head), two.slice(head));
    this.#push("removed", one.length - head - tail, 0);
    this.#push("added", 0, two.length - head - tail);
    this.#push("equal", tail, tail);
  }

  #push(kind: DiffRun["kind"], length: number, lengthAfter: number): void {
    if (length === 0 && lengthAfter === 0) return;
    const [before, after] = [this.#before, this.#after];
    this.#before += length;
    this.#after += lengthAfter;
    const text = kind === "added" ? this.two.slice(after, this.#after) : this.one.slice(before, this.#before);
    const last = this.#runs.at(-1);
    if (last?.kind === kind) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ kind, text, before, after });
  }
}

function sameBlanks(one: string, two: string): number {
  let length = 0;
  while (length < one.length && one[length] === two[length] && /\s/.test(one.charAt(length))) length++;
  return length;
}

function sameBlankTail(one: string, two: string): number {
  let length = 0;
  while (length < one.length && length < two.length) {
    const unit = one.charAt(one.length - 1 - length);
    if (unit !== two.charAt(two.length - 1 - length) || !/\s/.test(unit)) break;
    length++;
  }
  return length;
}
