import { mix } from "@/lib/core/extract/parse/word-hash";

/** Writes features one behind the other; each place has a number of its own, so that equal facts in two places differ. */
export class FeatureWriter {
  count = 0;
  private out: Int32Array = new Int32Array(0);
  private salt = 0;
  private side = 0;

  /** Begins at the first place of `out`; `side` tells apart what may stand on either side, 0 where that is no matter. */
  begin(out: Int32Array, salt: number, side: number): void {
    this.out = out;
    this.salt = salt;
    this.side = side;
    this.count = 0;
  }

  add(value: number): void {
    this.out[this.count] = mix(this.side === 0 ? value : mix(value, this.side), this.salt + this.count * 31);
    this.count++;
  }

  pair(a: number, b: number): void {
    this.add(mix(a, b));
  }

  triple(a: number, b: number, c: number): void {
    this.add(mix(mix(a, b), c));
  }
}
