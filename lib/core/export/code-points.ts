/**
 * Turns offsets in UTF-16 code units, as Linecheck keeps them, into offsets in code points, as the Web Annotation model
 * counts them. Offsets asked for in rising order cost one walk over the text; an offset behind the last one begins anew.
 */
export class CodePointCounter {
  readonly #text: string;
  #unit = 0;
  #point = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many code points stand before a UTF-16 offset. */
  at(offset: number): number {
    if (offset < this.#unit) {
      this.#unit = 0;
      this.#point = 0;
    }
    const end = Math.min(offset, this.#text.length);
    while (this.#unit < end) {
      this.#unit += (this.#text.codePointAt(this.#unit) ?? 0) > 0xffff ? 2 : 1;
      this.#point += 1;
    }
    return this.#point;
  }
}
