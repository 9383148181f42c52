import { mix } from "@/lib/core/extract/parse/word-hash";

/** Writes features one behind the other; each place has a number of its own, so that equal facts in two places differ. */
export class FeatureWriter {
  count = 0;

  constructor(
    private readonly out: Int32Array,
    private readonly salt: number,
    private readonly side = 0,
  ) {}

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
