import { z } from "zod";
import { claimFilterShape } from "@/lib/core/claim/claim-filter";
import { ExportFormatSchema } from "@/lib/core/export/formats";

/** What to export and how. The filter is the one of the list of claims, so that file and screen agree. */
export const ExportInputSchema = z
  .strictObject({
    format: ExportFormatSchema.default("csv"),
    /** For CSV: safe to open in a spreadsheet, or untouched for scripts. */
    profile: z.enum(["spreadsheet", "machine"]).default("spreadsheet"),
    /** For CSV: every column, or those that an editor reads on one sheet. */
    columns: z.enum(["all", "editors"]).default("all"),
    ...claimFilterShape,
  })
  .meta({ id: "ExportRequest" });
/** What to export and how. */
export type ExportInput = z.output<typeof ExportInputSchema>;
