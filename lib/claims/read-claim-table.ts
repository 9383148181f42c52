import { CsvError, parse } from "csv-parse/sync";
import type { ClaimTable } from "@/lib/core/claim-import/show-import";
import { AppError } from "@/lib/platform/errors";

/** More lines are brought in several files, so that a person can look through what becomes of them. */
const MOST_ROWS = 2_000;

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } };

/**
 * Reads a table from CSV as spreadsheets write it: commas, semicolons or tabs, with or without a byte order mark, cells
 * with line breaks in them. The first line names the columns.
 *
 * @throws AppError `invalid` with what is wrong and in which line
 */
export function readClaimTable(csv: string): ClaimTable {
  const delimiter = delimiterOf(csv);
  const parsed = parseAll(csv, delimiter);
  // The parser says where a record ends; it begins behind the one before. An empty line is a record of one empty cell.
  const begun = parsed.map(({ record }, at) => ({ record, line: (parsed[at - 1]?.info.lines ?? 0) + 1 }));
  const [head, ...lines] = begun.filter(({ record }) => record.length > 1 || record[0] !== "");
  if (!head) throw bad("The file is empty: its first line must name the columns, one of them quote.");
  if (!head.record.some((name) => name.trim().toLowerCase() === "quote")) {
    throw bad("No column is called quote. The first line must name the columns; quote holds the words of the article.");
  }
  if (lines.length === 0) throw bad("The file has no line below the names of its columns.");
  if (lines.length > MOST_ROWS) {
    throw bad(`The file has ${lines.length.toLocaleString("en")} lines; bring at most 2,000 at once.`);
  }
  return { head: head.record, rows: lines.map(({ record, line }) => ({ line, cells: record })) };
}

function parseAll(csv: string, delimiter: string): Parsed[] {
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true } as const;
    // With `info` each record comes with where it stood, which the library's types do not follow.
    return parse(csv, options) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Reflect.get(error, "lines");
    const where = typeof line === "number" ? ` near line ${line}` : "";
    throw bad(`The file cannot be read as CSV${where}: a quotation mark is not closed, or stands alone in a cell.`);
  }
}

/** What stands most often between the names of the columns; those are words without such signs. */
function delimiterOf(csv: string): string {
  const head = /^[^\r\n]*/.exec(csv)?.[0] ?? "";
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function bad(sentence: string): AppError {
  return new AppError("invalid", sentence, { fields: { csv: [sentence] } });
}
