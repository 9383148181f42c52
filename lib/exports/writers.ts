import type { ExportFormat } from "@/lib/core/export/formats";
import type { BodyWriter } from "@/lib/exports/export-body";
import { writeBibtex, writeCslJson } from "@/lib/exports/write-citations";
import { writeClaimReviews } from "@/lib/exports/write-claim-reviews";
import { writeCsv } from "@/lib/exports/write-csv";
import { writeJson } from "@/lib/exports/write-json";
import { writeDocx, writeHtml, writePdf } from "@/lib/exports/write-manuscript";
import { writeMarkdown } from "@/lib/exports/write-markdown";
import { writeTables } from "@/lib/exports/write-tables";
import { writeWebAnnotations } from "@/lib/exports/write-web-annotations";
import { writeXlsx } from "@/lib/exports/write-xlsx";

/** Who writes the body of each format. */
export const WRITERS: Readonly<Record<ExportFormat, BodyWriter>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  csv_zip: writeTables,
  json: writeJson,
  docx: writeDocx,
  html: writeHtml,
  pdf: writePdf,
  markdown: writeMarkdown,
  claim_review: writeClaimReviews,
  web_annotation: writeWebAnnotations,
  csl_json: writeCslJson,
  bibtex: writeBibtex,
};
