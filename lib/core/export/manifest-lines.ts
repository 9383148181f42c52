import type { CsvColumn } from "@/lib/core/export/csv";
import type { Manifest } from "@/lib/core/export/manifest";

/** One fact of a manifest: its place in the JSON ("by_status.open") and its value. */
type ManifestLine = { readonly key: string; readonly value: string };

const COLUMNS: readonly CsvColumn<ManifestLine>[] = [
  { name: "key", kind: "text", of: (line) => line.key },
  { name: "value", kind: "text", of: (line) => line.value },
];

/** A manifest as a table of two columns, for a sheet that is itself one of its files: the files are left out. */
export function manifestLines(manifest: Manifest): {
  readonly columns: readonly CsvColumn<ManifestLine>[];
  readonly rows: readonly ManifestLine[];
} {
  const { files: _, ...rest } = manifest;
  return { columns: COLUMNS, rows: [...facts("", rest)] };
}

function* facts(key: string, value: unknown): Generator<ManifestLine> {
  if (typeof value !== "object" || value === null) {
    yield { key, value: value === null ? "" : String(value) };
    return;
  }
  for (const [name, item] of Object.entries(value)) yield* facts(key === "" ? name : `${key}.${name}`, item);
}
