import { z } from "zod";
import { ExportDocumentSchema, SCHEMA_VERSION } from "@/lib/core/export/json";

/** Where the JSON Schema of the full export is served, by its version. */
export const EXPORT_SCHEMA_PATH = `/api/v1/schemas/export-${SCHEMA_VERSION}.json`;

/** The JSON Schema (draft 2020-12) of the full JSON export, made from the schema that reads one back. */
export function exportJsonSchema(origin: string): Record<string, unknown> {
  return {
    ...z.toJSONSchema(ExportDocumentSchema, { target: "draft-2020-12" }),
    $id: `${origin}${EXPORT_SCHEMA_PATH}`,
    title: `Linecheck export, version ${SCHEMA_VERSION}`,
  };
}
