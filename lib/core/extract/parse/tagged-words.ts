import type { WordKey } from "@/lib/core/extract/parse/word-hash";

const NOTHING = 11;
const BEFORE_TAG = 97;
const BEHIND_TAG = 96;
/** Places that are asked for before the first word and behind the last. */
const MARGIN = 4;

/** The words of a sentence with their tags, as numbers, as the parser sees them; places outside the sentence have numbers too. */
export class TaggedWords {
  readonly size: number;
  private readonly forms: number[];
  private readonly suffixes: number[];
  private readonly tags: number[];

  /** The words at the given places of a sentence; `keys` and `tags` are those of the whole sentence. */
  constructor(places: readonly number[], keys: readonly WordKey[], tags: ArrayLike<number>) {
    const room = places.length + 2 * MARGIN;
    this.size = places.length;
    this.forms = new Array<number>(room).fill(NOTHING);
    this.suffixes = new Array<number>(room).fill(NOTHING);
    this.tags = new Array<number>(room).fill(BEHIND_TAG).fill(BEFORE_TAG, 0, MARGIN);
    for (let i = 0; i < places.length; i++) {
      const at = places[i] ?? 0;
      const key = keys[at];
      this.forms[i + MARGIN] = key?.word ?? NOTHING;
      this.suffixes[i + MARGIN] = key?.suffix3 ?? NOTHING;
      this.tags[i + MARGIN] = tags[at] ?? 0;
    }
  }

  form(at: number): number {
    return this.forms[at + MARGIN] ?? NOTHING;
  }

  suffix(at: number): number {
    return this.suffixes[at + MARGIN] ?? NOTHING;
  }

  tag(at: number): number {
    return this.tags[at + MARGIN] ?? BEHIND_TAG;
  }
}
