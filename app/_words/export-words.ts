/** A file that an export can make: what it is for, and what the API calls it. */
export type ExportFormat = {
  readonly key: string;
  readonly label: string;
  readonly purpose: string;
  readonly without: string;
  readonly query: { readonly format: "csv" | "json"; readonly profile?: string; readonly columns?: string };
};

/** The files that an export can make, those for people first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    key: "sheet",
    label: "Sheet for reading",
    purpose: "CSV for Excel, LibreOffice and Sheets: one line a claim, the columns that an editor reads.",
    without: "Left out: the inner columns, the articles' texts and the history.",
    query: { format: "csv", profile: "spreadsheet", columns: "editors" },
  },
  {
    key: "spreadsheet",
    label: "Spreadsheet, all columns",
    purpose: "CSV with every column. Text that a spreadsheet would run as a formula is made safe.",
    without: "Left out: the articles' texts and the history.",
    query: { format: "csv", profile: "spreadsheet" },
  },
  {
    key: "machine",
    label: "CSV for scripts",
    purpose: "Every column, with the text exactly as it is. Do not open it in a spreadsheet.",
    without: "Left out: the articles' texts and the history.",
    query: { format: "csv", profile: "machine" },
  },
  {
    key: "json",
    label: "JSON, everything",
    purpose: "Claims with evidence, sources, threads and history, and their articles in every revision.",
    without: "Left out: confidential sources, and the articles' history where your role may not read it.",
    query: { format: "json" },
  },
];
