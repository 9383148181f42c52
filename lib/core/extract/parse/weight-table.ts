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

/** Adds the rows of the active features up; the sums are the votes for each answer. */
export function addVotes(table: WeightTable, features: Int32Array, count: number, votes: Int32Array): void {
  const { weights, classes } = table;
  const mask = (1 << table.bits) - 1;
  if (classes === 3) {
    addThree(table, features, count, votes);
    return;
  }
  votes.fill(0, 0, classes);
  for (let f = 0; f < count; f++) {
    const row = ((features[f] ?? 0) & mask) * classes;
    for (let c = 0; c < classes; c++) {
      const root = weights[row + c] ?? 0;
      if (root !== 0) votes[c] = (votes[c] ?? 0) + (root < 0 ? -root * root : root * root);
    }
  }
}

/** The parser's steps, by far the most frequent question, with the sums kept out of memory. */
function addThree({ weights, bits }: WeightTable, features: Int32Array, count: number, votes: Int32Array): void {
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
  votes[0] = a;
  votes[1] = b;
  votes[2] = c;
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

/** Reads a table back. Padding at the end decodes to zero gaps with zero weights and changes nothing. */
export function unpackTable({ bits, classes, packed }: PackedTable): WeightTable {
  const weights = new Int8Array((1 << bits) * classes);
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
    if (byte !== 0) weights[at++] = byte > 127 ? byte - 256 : byte;
    i += 2;
  }
  return { bits, classes, weights };
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
