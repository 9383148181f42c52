import { describeAnchor } from "@/lib/core/anchor/describe";
import type { PlannedRow, TableRow } from "@/lib/core/claim-import/plan-import";
import { READ_COLUMNS } from "@/lib/core/claim-import/row-fields";
import type { Span } from "@/lib/core/text/span";
import type { ClaimImportView, ImportedRowView } from "@/lib/core/view/claim-import-view";

/** A table with its first line apart. */
export type ClaimTable = { readonly head: readonly string[]; readonly rows: readonly TableRow[] };

/** What an import is shown from. `labels` holds the label of each line's claim once it was added. */
type Shown = {
  readonly preview: boolean;
  readonly revision: number;
  readonly text: string;
  readonly labels: ReadonlyMap<number, string>;
};

/** An import, planned or done, as the person who brought the table sees it. */
export function showImport(table: ClaimTable, planned: readonly PlannedRow[], shown: Shown): ClaimImportView {
  const counts = { fits: 0, ambiguous: 0, not_found: 0, duplicate: 0, bad: 0 };
  for (const row of planned) counts[row.state] += 1;
  const place = ({ start, end }: Span) => {
    const { prefix, quote, suffix } = describeAnchor(shown.text, start, end);
    return { start, end, before: prefix, words: quote, after: suffix };
  };
  const rows = planned.map(
    (row, at): ImportedRowView => ({
      line: row.line,
      state: row.state,
      reason: row.reason,
      quote: row.fields?.quote ?? "",
      text: row.fields?.text ?? "",
      place: row.place && place(row.place),
      candidates: row.candidates.map(place),
      cells: [...(table.rows[at]?.cells ?? [])],
      label: shown.labels.get(row.line) ?? null,
    }),
  );
  const known = new Set<string>(READ_COLUMNS);
  const notRead = table.head.filter(
    (name) =>
      !known.has(
        name
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, "_"),
      ),
  );
  return { preview: shown.preview, revision: shown.revision, counts, head: [...table.head], notRead, rows };
}
