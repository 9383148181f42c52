import { type CsvColumn, csvHeader, csvLine, fromSpreadsheetText } from "@/lib/core/export/csv";
import type { ClaimImportView, ImportedRowView } from "@/lib/core/view/claim-import-view";

/**
 * What did not fit, as a table with the columns that the file had and what was wrong with each line. It is safe to open
 * in a spreadsheet, to repair there, and to bring again: the columns of the report mean nothing to an import.
 */
export function importReport({ head, rows }: Pick<ClaimImportView, "head" | "rows">): string {
  const columns: CsvColumn<ImportedRowView>[] = [
    ...head.map((name, at): CsvColumn<ImportedRowView> => {
      // What a spreadsheet's export made safe is not made safe twice.
      return { name: headCell(name), kind: "text", of: (row) => fromSpreadsheetText(row.cells[at] ?? "") };
    }),
    { name: "import_line", kind: "number", of: (row) => row.line },
    { name: "import_result", kind: "text", of: (row) => row.state },
    { name: "import_reason", kind: "text", of: (row) => row.reason },
    {
      name: "import_places",
      kind: "text",
      of: (row) => row.candidates.map(({ before, words, after }) => before + words + after),
    },
  ];
  const left = rows.filter((row) => row.state !== "fits");
  return csvHeader(columns, "spreadsheet") + left.map((row) => csvLine(columns, row, "spreadsheet")).join("");
}

/** A name in the first line is written as it is, so that it must not break the line. */
function headCell(name: string): string {
  return name.replace(/[",\r\n]/g, " ").trim();
}
