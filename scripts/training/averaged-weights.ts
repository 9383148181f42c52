import { compress, type WeightTable } from "@/lib/core/extract/parse/weight-table";

/** Weights while they are learnt: their present value, and the sum of their values so far for the average at the end. */
export class AveragedWeights {
  readonly #now: Float32Array;
  readonly #sum: Float64Array;
  #clock = 1;
  readonly #mask: number;
  /** How often each feature was met in the first round; a feature met once is chance. */
  readonly #met: Uint8Array;

  constructor(
    readonly bits: number,
    readonly classes: number,
  ) {
    this.#mask = (1 << bits) - 1;
    this.#met = new Uint8Array(1 << bits);
    this.#now = new Float32Array((1 << bits) * classes);
    this.#sum = new Float64Array((1 << bits) * classes);
  }

  tick(): void {
    this.#clock++;
  }

  /** Counts the features of a case; done for the true case in the first round only. */
  meet(features: Int32Array, count: number): void {
    for (let f = 0; f < count; f++) {
      const row = (features[f] ?? 0) & this.#mask;
      this.#met[row] = Math.min(255, (this.#met[row] ?? 0) + 1);
    }
  }

  votes(features: Int32Array, count: number, votes: Float32Array): void {
    votes.fill(0);
    for (let f = 0; f < count; f++) {
      const row = ((features[f] ?? 0) & this.#mask) * this.classes;
      for (let c = 0; c < this.classes; c++) votes[c] = (votes[c] ?? 0) + (this.#now[row + c] ?? 0);
    }
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      const row = ((features[f] ?? 0) & this.#mask) * this.classes;
      this.#add(row + right, 1);
      this.#add(row + wrong, -1);
    }
  }

  #add(at: number, by: number): void {
    this.#now[at] = (this.#now[at] ?? 0) + by;
    this.#sum[at] = (this.#sum[at] ?? 0) + by * this.#clock;
  }

  /** The average over the whole time of learning, as small whole numbers; features met fewer times than `least` are left out. */
  finish(least: number, keep: number): WeightTable {
    const average = this.#now.map((now, i) => {
      const rare = (this.#met[Math.floor(i / this.classes)] ?? 0) < least;
      return rare ? 0 : now - (this.#sum[i] ?? 0) / this.#clock;
    });
    const sorted = average
      .filter((x) => x !== 0)
      .map(Math.abs)
      .sort();
    const floor = sorted[Math.max(0, sorted.length - keep)] ?? 0;
    const scale = 16_000 / (sorted[Math.floor(sorted.length * 0.99995)] ?? 1);
    const weights = new Int8Array(average.length);
    for (let i = 0; i < average.length; i++) {
      const value = average[i] ?? 0;
      if (Math.abs(value) >= floor) weights[i] = compress(value * scale);
    }
    return { bits: this.bits, classes: this.classes, weights };
  }
}
