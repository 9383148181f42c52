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
  /** Where the row of each feature begins in the list; one more at the end. */
  readonly starts: Int32Array;
  /** The answer in the lowest byte; above it what it gets: the square of the root, with its sign. */
  readonly entries: Int32Array;
}

/** Adds the rows of the active features up; the sums are the votes for each answer. */
export function addVotes(table: RowTable, features: Int32Array, count: number, sums: Int32Array): void {
  const { starts, entries } = table;
  const mask = (1 << table.bits) - 1;
  sums.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (features[f] ?? 0) & mask;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) {
      const entry = entries[i] ?? 0;
      const answer = entry & 255;
      sums[answer] = (sums[answer] ?? 0) + (entry >> 8);
    }
  }
}

/**
 * The table of the parser's three steps ready for use. Of eight rows seven have no weight: which ones have stands in a
 * quarter of a bit a row, so that what is asked a hundred times a word stays in the fastest memory of the machine.
 */
export interface StepTable {
  readonly bits: number;
  /** For 32 rows each two numbers: which of them have weights, and how many rows before them have. */
  readonly places: Int32Array;
  /** The three weights of each row that has any, one byte each. */
  readonly rows: Int32Array;
}

/** The same for three answers, the parser's steps: by far the most frequent question, with the sums kept out of memory. */
export function addThreeVotes(
  { places, rows, bits }: StepTable,
  features: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const mask = (1 << bits) - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < count; f++) {
    const row = (features[f] ?? 0) & mask;
    const place = (row >>> 5) << 1;
    const present = places[place] ?? 0;
    const bit = 1 << (row & 31);
    if ((present & bit) === 0) continue;
    const packed = rows[(places[place + 1] ?? 0) + onesIn(present & (bit - 1))] ?? 0;
    const x = (packed << 24) >> 24;
    const y = (packed << 16) >> 24;
    const z = (packed << 8) >> 24;
    a += x < 0 ? -x * x : x * x;
    b += y < 0 ? -y * y : y * y;
    c += z < 0 ? -z * z : z * z;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
}

/** How many bits of a number are set, counted in pairs, fours and bytes at once. */
function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
  const entries = new Int32Array(most);
  let count = 0;
  let open = 0;
  eachWeight(packed, (at, weight) => {
    const row = Math.floor(at / classes);
    while (open < row) starts[++open] = count;
    entries[count] = ((weight < 0 ? -weight * weight : weight * weight) << 8) | (at % classes);
    count++;
  });
  starts.fill(count, open + 1);
  return { bits, starts, entries: entries.slice(0, count) };
}

/** Reads a table of three answers back without its empty rows. */
export function unpackSteps(packed: PackedTable): StepTable {
  const { bits } = packed;
  const places = new Int32Array(2 * Math.ceil((1 << bits) / 32));
  const rows: number[] = [];
  let before = -1;
  eachWeight(packed, (at, weight) => {
    const row = Math.floor(at / 3);
    if (row !== before) rows.push(0);
    before = row;
    const place = (row >>> 5) << 1;
    places[place] = (places[place] ?? 0) | (1 << (row & 31));
    rows[rows.length - 1] = (rows.at(-1) ?? 0) | ((weight & 255) << (8 * (at % 3)));
  });
  let count = 0;
  for (let place = 0; place < places.length; place += 2) {
    places[place + 1] = count;
    count += onesIn(places[place] ?? 0);
  }
  return { bits, places, rows: Int32Array.from(rows) };
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
