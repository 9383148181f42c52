/** What a cell holds. Only text can be mistaken for a formula; everything else goes out as it is. */
type CellKind = "text" | "number" | "boolean" | "time" | "id";

/** A value of a cell; a list is written as one text. */
type CellValue = string | number | boolean | readonly string[] | null;

/**
 * Who will read the file: `spreadsheet` is safe to open in Excel, LibreOffice and Sheets; `machine` is untouched, for
 * scripts. A safe file is not for reading back: `fromSpreadsheetText` takes the safety off again.
 */
export type CsvProfile = "spreadsheet" | "machine";

/** One column: its name in the first line, what it holds, and where that comes from. */
export type CsvColumn<Row> = {
  readonly name: string;
  readonly kind: CellKind;
  readonly of: (row: Row) => CellValue;
};

/** The most that a cell of a spreadsheet takes, in UTF-16 code units. */
export const MAX_CELL = 32_767;

const LINE_END = "\r\n";
const NEEDS_QUOTES = /[",\r\n]/;
/**
 * Control characters but tab, LF and CR; and the marks that turn the direction of what follows, behind which an amount or
 * an address reads in another order than it is stored. Letters of right-to-left scripts and the marks U+200E, U+200F and
 * U+061C stay: without them such texts would be harder to read.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for; tab, LF and CR stay.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

const BLANKS = "[ \\u00a0\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff]*";
const STARTERS = "[=+\\-@＝＋－＠]";
/**
 * Where a spreadsheet could begin a cell: at the start of ours, and after a semicolon, tab or line break in it, because
 * where the decimal sign is a comma a file is cut at semicolons, and then quotes do not hold a cell together.
 */
const CELL_BEGINS = "(?<=^|[;\\t\\r\\n])";
const AFTER = `(?='*${BLANKS}${STARTERS})`;
const AFTER_START = `(?='*${BLANKS}[\\t\\r\\n])`;
const MAKE_SAFE = new RegExp(`${CELL_BEGINS}${AFTER}|^${AFTER_START}`, "g");
const TAKE_OFF = new RegExp(`${CELL_BEGINS}'${AFTER}|^'${AFTER_START}`, "g");
/** Texts in which one of these two could find something: one look spares two searches that look behind every letter. */
const COULD_BEGIN = /(?:^|[;\t\r\n])['\t\r\n \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff=+\-@＝＋－＠]/;
/** Whatever `toSpreadsheetText` and `quote` could have work with; a hyphen inside a word is nothing of the kind. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  /[\u0000-\u001f"\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|(?:^|;)[' \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]*[=+\-@＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before whatever could begin one. */
export function toSpreadsheetText(text: string): string {
  const clean = text.replace(CONTROLS, "");
  return clipCell(COULD_BEGIN.test(clean) ? clean.replace(MAKE_SAFE, "'") : clean);
}

/** The text as it was before `toSpreadsheetText`, but for control characters, marks of direction and what was cut. */
export function fromSpreadsheetText(cell: string): string {
  return cell.replace(TAKE_OFF, "");
}

/** The first line of a file, behind the byte order mark that Excel needs to see UTF-8. */
export function csvHeader<Row>(columns: readonly CsvColumn<Row>[], profile: CsvProfile): string {
  const names = columns.map((column) => column.name).join(",");
  return `${profile === "spreadsheet" ? "\ufeff" : ""}${names}${LINE_END}`;
}

/** One line of a file (RFC 4180). */
export function csvLine<Row>(columns: readonly CsvColumn<Row>[], row: Row, profile: CsvProfile): string {
  // A plain loop: a large export passes here millions of times.
  let out = "";
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (index > 0) out += ",";
    if (column) out += cell(column.kind, column.of(row), profile);
  }
  return out + LINE_END;
}

function cell(kind: CellKind, value: CellValue, profile: CsvProfile): string {
  if (value === null) return "";
  const text = typeof value === "object" ? value.join("; ") : String(value);
  // Numbers, times, ids and truth values hold nothing that a file would have to be guarded against.
  if (kind !== "text" || text === "") return text;
  if (profile === "machine") return NEEDS_QUOTES.test(text) ? quote(text) : text;
  // Most cells are plain words: one look at them spares the four searches behind it.
  if (text.length <= MAX_CELL && !SUSPECT.test(text)) return `"${text}"`;
  return quote(toSpreadsheetText(text));
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Cuts what a cell cannot hold and says so in the cell, since a spreadsheet would cut it in silence. */
export function clipCell(text: string): string {
  if (text.length <= MAX_CELL) return text;
  const note = ` [cut: ${text.length} characters]`;
  const end = MAX_CELL - note.length;
  const half = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? 1 : 0;
  return text.slice(0, end - half) + note;
}
