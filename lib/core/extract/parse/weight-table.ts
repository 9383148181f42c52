/** A table of small whole numbers: one row per hashed feature, one column per answer; each weight is kept as its signed root. */
export interface WeightTable {
  readonly bits: number;
  readonly classes: number;
  readonly weights: Int8Array;
}

/** The written form of a table: text that a JSON file can hold. */
export interface PackedTable {
  readonly bits: number;
  readonly classes: number;
  readonly packed: string;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A weight as one signed byte: its root, so that small weights keep their differences. */
export function compress(value: number): number {
  return Math.sign(value) * Math.min(127, Math.round(Math.sqrt(Math.abs(value))));
}

/** The same table ready for many answers, most of which have no weight: of each row only the votes that are not zero. */
export interface RowTable {
  readonly bits: number;
  /** Where the row of each feature begins in the two lists; one more at the end. */
  readonly starts: Int32Array;
  readonly answers: Uint8Array;
  /** What the answer gets: the square of the root, with its sign. */
  readonly votes: Int16Array;
}

/** Adds the rows of the active features up; the sums are the votes for each answer. */
export function addVotes(table: RowTable, features: Int32Array, count: number, sums: Int32Array): void {
  const { starts, answers, votes } = table;
  const mask = (1 << table.bits) - 1;
  sums.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (features[f] ?? 0) & mask;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) {
      const answer = answers[i] ?? 0;
      sums[answer] = (sums[answer] ?? 0) + (votes[i] ?? 0);
    }
  }
}

/** The same for three answers, the parser's steps: by far the most frequent question, with the sums kept out of memory. */
export function addThreeVotes(
  { weights, bits }: WeightTable,
  features: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const mask = (1 << bits) - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < count; f++) {
    const row = ((features[f] ?? 0) & mask) * 3;
    const x = weights[row] ?? 0;
    const y = weights[row + 1] ?? 0;
    const z = weights[row + 2] ?? 0;
    a += x < 0 ? -x * x : x * x;
    b += y < 0 ? -y * y : y * y;
    c += z < 0 ? -z * z : z * z;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
}

/** Writes a table down: gaps between weights that are not zero, and the weights, as base64. */
export function packTable(table: WeightTable): PackedTable {
  const bytes: number[] = [];
  let gap = 0;
  for (const weight of table.weights) {
    if (weight === 0) {
      gap++;
      continue;
    }
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push((gap % 128) + 128);
    bytes.push(gap, weight & 255);
    gap = 0;
  }
  let packed = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    for (let shift = 18; shift >= 0; shift -= 6) packed += ALPHABET[(word >> shift) & 63];
  }
  return { bits: table.bits, classes: table.classes, packed };
}

/** Reads a table back with all its zeros. */
export function unpackTable(packed: PackedTable): WeightTable {
  const weights = new Int8Array((1 << packed.bits) * packed.classes);
  eachWeight(packed, (at, weight) => {
    weights[at] = weight;
  });
  return { bits: packed.bits, classes: packed.classes, weights };
}

/** Reads a table back without its zeros. */
export function unpackRows(packed: PackedTable): RowTable {
  const { bits, classes } = packed;
  const most = Math.ceil((packed.packed.length * 3) / 8);
  const starts = new Int32Array((1 << bits) + 1);
  const answers = new Uint8Array(most);
  const votes = new Int16Array(most);
  let count = 0;
  let open = 0;
  eachWeight(packed, (at, weight) => {
    const row = Math.floor(at / classes);
    while (open < row) starts[++open] = count;
    answers[count] = at % classes;
    votes[count] = weight < 0 ? -weight * weight : weight * weight;
    count++;
  });
  starts.fill(count, open + 1);
  return { bits, starts, answers: answers.slice(0, count), votes: votes.slice(0, count) };
}

/** Every weight that is not zero, in order. Padding at the end decodes to zero gaps with zero weights and is nothing. */
function eachWeight({ packed }: PackedTable, take: (at: number, weight: number) => void): void {
  const bytes = decodeBase64(packed);
  let at = 0;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let scale = 1;
    for (; (bytes[i] ?? 0) >= 128; i++) {
      gap += ((bytes[i] ?? 0) - 128) * scale;
      scale *= 128;
    }
    at += gap + (bytes[i] ?? 0) * scale;
    const byte = bytes[i + 1] ?? 0;
    if (byte !== 0) take(at++, byte > 127 ? byte - 256 : byte);
    i += 2;
  }
}

function decodeBase64(packed: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array((packed.length / 4) * 3);
  for (let i = 0, o = 0; i < packed.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) word = (word << 6) | (value[packed.charCodeAt(i + k)] ?? 0);
    bytes[o++] = (word >> 16) & 255;
    bytes[o++] = (word >> 8) & 255;
    bytes[o++] = word & 255;
  }
  return bytes;
}
