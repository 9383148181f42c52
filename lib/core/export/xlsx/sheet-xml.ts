import { type CsvColumn, clipCell } from "@/lib/core/export/csv";
import { xmlText } from "@/lib/core/export/xml-text";

/** The most rows that Excel takes in a sheet, the heads among them. */
export const MAX_ROWS = 1_048_576;

/** The most links that Excel takes in a sheet. */
const MAX_LINKS = 65_530;
const LINKS_AT_ONCE = 500;

/** Numbers of the cell formats in `STYLES_XML`. */
const STYLE = { head: 1, text: 2, link: 3 } as const;

const WIDTHS: Readonly<Record<string, number>> = { number: 10, boolean: 10, time: 25, id: 20 };
const WIDE =
  /^(article_title|claim_text|quote|excerpt|body|verdict_note|correction|sources|comments|note|answer|value|title)$/;

/** A sheet as it grows: which rows it has, and which of its cells are links. */
export class SheetXml<Row> {
  readonly #columns: readonly CsvColumn<Row>[];
  readonly #letters: readonly string[];
  readonly #links: { readonly cell: string; readonly url: string }[] = [];
  #rows = 1;

  constructor(columns: readonly CsvColumn<Row>[]) {
    this.#columns = columns;
    this.#letters = columns.map((_, index) => columnLetters(index));
  }

  /** Whether the sheet can take so many more rows. */
  hasRoom(rows: number): boolean {
    return this.#rows + rows <= MAX_ROWS;
  }

  /** The beginning of the sheet, with its heads, which stay in sight. */
  head(): string {
    const widths = this.#columns.map(
      (column, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${WIDE.test(column.name) ? 60 : (WIDTHS[column.kind] ?? 22)}" customWidth="1"/>`,
    );
    const heads = this.#columns.map((column, index) => textCell(`${this.#letters[index]}1`, column.name, STYLE.head));
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
      `<cols>${widths.join("")}</cols><sheetData><row r="1">${heads.join("")}</row>`,
    ].join("");
  }

  /** The next row. Text is typed as text, so that nothing in it is ever a formula, a number or a date. */
  row(row: Row): string {
    this.#rows += 1;
    let cells = "";
    for (let index = 0; index < this.#columns.length; index += 1) {
      const column = this.#columns[index];
      if (column) cells += this.#cell(column, row, `${this.#letters[index]}${this.#rows}`);
    }
    return `<row r="${this.#rows}">${cells}</row>`;
  }

  #cell(column: CsvColumn<Row>, row: Row, at: string): string {
    const value = column.of(row);
    if (value === null || value === "") return "";
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
    const text = typeof value === "object" ? value.join("; ") : value;
    const isLink = column.name === "url" && this.#links.length < MAX_LINKS && isWebAddress(text);
    if (isLink) this.#links.push({ cell: at, url: text });
    return text === "" ? "" : textCell(at, text, isLink ? STYLE.link : STYLE.text);
  }

  /** The end of the sheet: the filter arrows over its heads, and its links. */
  tail(): string {
    const range = `A1:${this.#letters.at(-1) ?? "A"}${this.#rows}`;
    const links = this.#links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`);
    const linkList = links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
    return `</sheetData><autoFilter ref="${range}"/>${linkList}</worksheet>`;
  }

  /** Whether any cell of the sheet is a link. */
  hasLinks(): boolean {
    return this.#links.length > 0;
  }

  /** Where the links of the sheet lead, as the part that goes beside it, piece by piece: there can be 65,530 of them. */
  *relations(): Generator<string> {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
    for (let from = 0; from < this.#links.length; from += LINKS_AT_ONCE) {
      yield this.#links
        .slice(from, from + LINKS_AT_ONCE)
        .map(
          ({ url }, at) =>
            `<Relationship Id="rId${from + at + 1}" Type="${type}" Target="${xmlText(url)}" TargetMode="External"/>`,
        )
        .join("");
    }
    yield "</Relationships>";
  }
}

/** Excel takes links of at most 2,079 characters, and refuses a file with one that is no address. */
function isWebAddress(text: string): boolean {
  return text.length <= 2_000 && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text);
}

/** `_x000D_` in a text would be read as a character's code: its first underscore is written as a code itself. */
function textCell(at: string, text: string, style: number): string {
  const xml = xmlText(clipCell(text));
  const safe = xml.includes("_x") ? xml.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_") : xml;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
