import { expect, test } from "vitest";
import { importReport } from "@/lib/core/claim-import/report-csv";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import type { ImportedRowView } from "@/lib/core/view/claim-import-view";

const row: ImportedRowView = {
  line: 2,
  state: "ambiguous",
  reason: "Its words stand in 2 places.",
  quote: "=It",
  text: "=It",
  place: null,
  candidates: [{ start: 0, end: 3, before: "a ", words: "=It", after: " b" }],
  cells: ["'=It", "kept, as it was"],
  label: null,
};

test("the report holds what did not fit with its own columns, safe for a spreadsheet, and says what was wrong", () => {
  const rows = [
    row,
    { ...row, line: 3, state: "fits" as const },
    { ...row, line: 5, state: "bad" as const, candidates: [] },
  ];
  const table = readCsv(importReport({ head: ["quote", "remark"], rows }).replace("\ufeff", ""));
  expect(table).toEqual([
    ["quote", "remark", "import_line", "import_result", "import_reason", "import_places"],
    ["'=It", "kept, as it was", "2", "ambiguous", "Its words stand in 2 places.", "a =It b"],
    ["'=It", "kept, as it was", "5", "bad", "Its words stand in 2 places.", ""],
  ]);
});
