import { PRIORITIES, type Priority } from "@/lib/core/claim/claim";
import { fromSpreadsheetText } from "@/lib/core/export/csv";
import { ATTRIBUTION_MODES, type AttributionMode, CLAIM_TYPES, type ClaimType } from "@/lib/core/extract/claim-type";

/** The columns that are read from a table of claims, under the names that an export gives them. */
export const READ_COLUMNS = [
  "quote",
  "claim_text",
  "claim_types",
  "priority",
  "claimant",
  "attribution_mode",
  "prefix",
  "suffix",
  "start",
] as const;
type ReadColumn = (typeof READ_COLUMNS)[number];

/** Which column of a file is which. */
export type Columns = ReadonlyMap<ReadColumn, number>;

/** A line of a table as a claim to be added. */
export type RowFields = {
  readonly quote: string;
  readonly text: string;
  readonly types: readonly ClaimType[];
  readonly priority: Priority;
  readonly claimant: string | null;
  readonly attributionMode: AttributionMode;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
};

const LONGEST = 10_000;
const LONGEST_NAME = 200;
const MOST_TYPES = 3;
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Finds the columns by the names in the first line, whatever their capitals and blanks. */
export function findColumns(head: readonly string[]): Columns {
  const names = head.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  return new Map(READ_COLUMNS.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])));
}

/**
 * Reads a line as a claim. Apostrophes that an export put before what a spreadsheet would run are taken off again.
 *
 * @returns the claim, or a sentence that says what has to be changed
 */
export function readRow(cells: readonly string[], columns: Columns): RowFields | string {
  const cell = (column: ReadColumn) => fromSpreadsheetText(cells[columns.get(column) ?? -1] ?? "").trim();
  if (cells.some((value) => UNSTORABLE.test(value))) return "It holds a character that cannot be stored.";
  const quote = cell("quote");
  if (quote === "") return "The quote is empty: give the words of the article that the claim stands on.";
  const text = cell("claim_text") || quote;
  if (Math.max(quote.length, text.length) > LONGEST) return "Quote or wording have more than 10,000 characters.";
  const types = readTypes(cell("claim_types"));
  if (typeof types === "string") return types;
  const priority = oneOf(PRIORITIES, cell("priority") || "normal");
  if (priority === null) return `There is no priority "${cell("priority")}": give high, normal or low.`;
  const attributionMode = oneOf(ATTRIBUTION_MODES, cell("attribution_mode") || "outlet_voice");
  if (attributionMode === null) {
    return `There is no attribution mode "${cell("attribution_mode")}": give ${ATTRIBUTION_MODES.join(", ")}.`;
  }
  const claimant = cell("claimant") || null;
  if (claimant !== null && claimant.length > LONGEST_NAME) return "The claimant's name has more than 200 characters.";
  const start = cell("start");
  if (start !== "" && !/^\d{1,9}$/.test(start)) return `The start "${start}" is no whole number.`;
  return {
    ...{ quote, text, types, priority, attributionMode },
    claimant: attributionMode === "outlet_voice" ? null : claimant,
    prefix: cells[columns.get("prefix") ?? -1] ?? "",
    suffix: cells[columns.get("suffix") ?? -1] ?? "",
    start: start === "" ? null : Number(start),
  };
}

function readTypes(cell: string): ClaimType[] | string {
  const names = cell.split(/[;,|]/).map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const given = [...new Set(names.filter((name) => name !== ""))];
  if (given.length === 0) return ["other"];
  if (given.length > MOST_TYPES) return "A claim has three types at most.";
  const types: ClaimType[] = [];
  for (const name of given) {
    const type = oneOf(CLAIM_TYPES, name);
    if (type === null) return `There is no claim type "${name}": give ${CLAIM_TYPES.join(", ")}.`;
    types.push(type);
  }
  return types;
}

function oneOf<Value extends string>(values: readonly Value[], wanted: string): Value | null {
  return values.find((value) => value === wanted.toLowerCase()) ?? null;
}
