import type { ExportFormat } from "@/lib/core/export/formats";
import type { BodyWriter } from "@/lib/exports/export-body";
import { writeCsv } from "@/lib/exports/write-csv";
import { writeJson } from "@/lib/exports/write-json";

/** Who writes the body of each format. */
export const WRITERS: Readonly<Record<ExportFormat, BodyWriter>> = {
  csv: writeCsv,
  json: writeJson,
};
