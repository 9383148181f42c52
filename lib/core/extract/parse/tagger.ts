import { addVotes, type RowTable } from "@/lib/core/extract/parse/weight-table";
import { mix, type WordKey, wordKey } from "@/lib/core/extract/parse/word-hash";

/** What the tagger needs: the names of the tags and the weights learnt for them. */
export interface TagModel {
  readonly tags: readonly string[];
  readonly table: RowTable;
  /** Words that have one tag only, with its number: they need no votes. */
  readonly sure: Readonly<Record<string, number>>;
}

const TEMPLATES = 20;
/** Room for the features of one word; reused from word to word. */
export const tagFeatureRoom = (): Int32Array => new Int32Array(TEMPLATES);
const ROOM = tagFeatureRoom();
/** Room for the votes of one word; reused from word to word. */
let votes: Int32Array = new Int32Array(0);
const EDGE: WordKey = { word: 1, suffix2: 1, suffix3: 1, prefix: 1, shape: 1 };

/**
 * Fills in what speaks for the tag of word `i`: its form, its ends, its neighbours and the two tags before it.
 *
 * @returns how many features were filled in.
 */
export function tagFeatures(keys: readonly WordKey[], i: number, tags: ArrayLike<number>, out: Int32Array): number {
  const { length } = keys;
  const here = keys[i] ?? EDGE;
  const before = i > 0 ? (keys[i - 1] ?? EDGE) : EDGE;
  const before2 = i > 1 ? (keys[i - 2] ?? EDGE) : EDGE;
  const after = i + 1 < length ? (keys[i + 1] ?? EDGE) : EDGE;
  const after2 = i + 2 < length ? (keys[i + 2] ?? EDGE) : EDGE;
  const tag1 = i > 0 ? (tags[i - 1] ?? 0) + 1 : 0;
  const tag2 = i > 1 ? (tags[i - 2] ?? 0) + 1 : 0;
  let n = 0;
  const add = (value: number): void => {
    out[n] = mix(value, n + 1);
    n++;
  };
  add(here.word);
  add(here.suffix3);
  add(here.suffix2);
  add(here.prefix);
  add(mix(here.shape, i === 0 ? 7 : 3));
  add(mix(here.suffix3, here.shape));
  add(tag1);
  add(mix(tag1, tag2));
  add(mix(tag1, here.word));
  add(before.word);
  add(mix(before.suffix3, here.suffix3));
  add(before2.word);
  add(after.word);
  add(mix(after.suffix3, here.suffix3));
  add(after2.word);
  add(mix(here.word, after.word));
  add(mix(before.word, here.word));
  add(mix(after.shape, mix(here.shape, before.shape)));
  add(mix(after.suffix2, tag1));
  add(0);
  return n;
}

/**
 * The part of speech of every word, as numbers into the model's list of tags; always as many as there are words.
 * `given` are the tags of words that are known beforehand.
 */
export function tagWords(
  model: TagModel,
  forms: readonly string[],
  given: ReadonlyMap<number, number> = new Map(),
): { tags: number[]; keys: WordKey[] } {
  const keys = forms.map(wordKey);
  const tags = new Array<number>(forms.length).fill(0);
  const room = ROOM;
  if (votes.length !== model.tags.length) votes = new Int32Array(model.tags.length);
  const sure = sureTags(model);
  for (let i = 0; i < forms.length; i++) {
    const known = given.get(i) ?? sure.get(forms[i] ?? "");
    if (known !== undefined) {
      tags[i] = known;
      continue;
    }
    const count = tagFeatures(keys, i, tags, room);
    addVotes(model.table, room, count, votes);
    tags[i] = best(votes);
  }
  return { tags, keys };
}

/** The answer with most votes; of equals the first, so that the same text always gets the same answer. */
export function best(votes: Int32Array): number {
  let winner = 0;
  for (let c = 1; c < votes.length; c++) if ((votes[c] ?? 0) > (votes[winner] ?? 0)) winner = c;
  return winner;
}

const sureByModel = new WeakMap<TagModel, ReadonlyMap<string, number>>();

/** A map, because a plain object also answers to "constructor". */
function sureTags(model: TagModel): ReadonlyMap<string, number> {
  const before = sureByModel.get(model);
  if (before !== undefined) return before;
  const sure = new Map(Object.entries(model.sure));
  sureByModel.set(model, sure);
  return sure;
}
