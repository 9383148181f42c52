import { alignKeys } from "@/lib/core/anchor/align";
import type { Standpoint } from "@/lib/core/anchor/meaning/around";
import type { Item } from "@/lib/core/anchor/meaning/item";
import { isMisprint } from "@/lib/core/anchor/meaning/misprint";
import { numberOf, type WordBook } from "@/lib/core/anchor/words";

/** The items of a sentence (or of what was made of it), and what each has to do with the claim. */
export type Side = { readonly items: readonly Item[]; readonly points: readonly Standpoint[] };

/** Items that stand on one side only, between the same two neighbours. */
export type Hunk = { removed: Item[]; added: Item[] };

/** What is left of two sentences once all is taken away that they share. */
export type Leftovers = {
  /** Pairs of the claim's own items that are equal. */
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly hunks: readonly Hunk[];
  /** What only changed its place. */
  readonly moved: readonly Item[];
  /** Who says it: what went and what came. */
  readonly voice: Hunk;
};

/** Compares two sentences item by item, as far as they concern the claim. */
export function leftoversOf(before: Side, after: Side): Leftovers {
  const a = ownItems(before);
  const b = ownItems(after);
  const book: WordBook = new Map();
  const partner = alignKeys(keysOf(a, book), keysOf(b, book));
  const pairs: (readonly [Item, Item])[] = [];
  const hunks: Hunk[] = [];
  let nextB = 0;
  let open: Hunk = { removed: [], added: [] };
  const close = (upTo: number): void => {
    for (; nextB < upTo; nextB++) {
      const entry = b[nextB];
      if (entry !== undefined && entry.point !== "far") open.added.push(entry.item);
    }
    if (open.removed.length + open.added.length > 0) hunks.push(open);
    open = { removed: [], added: [] };
  };
  a.forEach((entry, at) => {
    const other = b[partner[at] ?? -1];
    if (other === undefined) {
      if (entry.point !== "far") open.removed.push(entry.item);
      return;
    }
    close(partner[at] ?? 0);
    nextB++;
    if (entry.point === "in" || other.point === "in") pairs.push([entry.item, other.item]);
  });
  close(b.length);
  return settled(
    pairs,
    hunks,
    voiceOf(before, after),
    b.filter(({ point }) => point === "far").map(({ item }) => item),
  );
}

type Entry = { readonly item: Item; readonly point: Standpoint };

function ownItems({ items, points }: Side): Entry[] {
  return items.flatMap((item, at) => {
    const point = points[at] ?? "far";
    return item.kind === "break" || point === "voice" ? [] : [{ item, point }];
  });
}

function keysOf(entries: readonly Entry[], book: WordBook): Int32Array {
  return Int32Array.from(entries, ({ item }) => numberOf(book, item.key));
}

/** Who says it, without regard to order: "said Silva" is "Silva said". */
function voiceOf(before: Side, after: Side): Hunk {
  const words = ({ items, points }: Side): Item[] =>
    items.filter((item, at) => points[at] === "voice" && item.kind !== "function" && item.kind !== "break");
  const removed = words(before);
  const added = words(after);
  cancel(removed, added);
  return { removed, added };
}

/** Takes from both lists what is in both, and gives back what that was. */
function cancel(removed: Item[], added: Item[]): Item[] {
  const met: Item[] = [];
  for (let at = removed.length - 1; at >= 0; at--) {
    const other = added.findIndex((item) => item.key === removed[at]?.key);
    if (other < 0) continue;
    met.unshift(...removed.splice(at, 1));
    added.splice(other, 1);
  }
  return met;
}

function settled(
  pairs: readonly (readonly [Item, Item])[],
  hunks: readonly Hunk[],
  voice: Hunk,
  elsewhere: readonly Item[],
): Leftovers {
  for (const hunk of hunks) settleHunk(hunk);
  const moved: Item[] = [];
  for (const hunk of hunks) {
    for (const other of hunks) if (other !== hunk) moved.push(...cancel(hunk.removed, other.added));
    cancel(hunk.removed, voice.added);
    cancel(voice.removed, hunk.added);
    cancel(hunk.removed, [...elsewhere]);
  }
  return { pairs, hunks: hunks.filter(({ removed, added }) => removed.length + added.length > 0), moved, voice };
}

/** Takes out what alters nothing: misprints, words written together or apart, a word twice, and words without weight. */
function settleHunk(hunk: Hunk): void {
  for (const one of [...hunk.removed]) {
    const two = hunk.added.find((item) => isMisprint(one.form, item.form));
    if (two === undefined) continue;
    hunk.removed.splice(hunk.removed.indexOf(one), 1);
    hunk.added.splice(hunk.added.indexOf(two), 1);
  }
  hunk.removed = hunk.removed.filter((item) => item.kind !== "function");
  hunk.added = hunk.added.filter((item) => item.kind !== "function");
  const plain = [...hunk.removed, ...hunk.added].every((item) => item.kind === "word" || item.kind === "name");
  if (plain && together(hunk.removed) === together(hunk.added) && hunk.removed.length > 0) {
    hunk.removed = [];
    hunk.added = [];
  }
}

function together(items: readonly Item[]): string {
  return items.map((item) => item.key.slice(2)).join("");
}
