import { z } from "zod";
import { ClaimFilterSchema } from "@/lib/core/claim/claim-filter";
import { TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** Where an export that is made in the background stands. */
export const ExportJobStateSchema = z.enum(["queued", "running", "ready", "failed", "cancelled", "expired"]);

/** An export that is made in the background, as the person who asked for it sees it. */
export const ExportJobSchema = z
  .object({
    id: UuidSchema,
    format: z.string(),
    filter: ClaimFilterSchema,
    state: ExportJobStateSchema,
    claims: z.int().describe("claims of the list when it was asked for"),
    rowsDone: z.int().describe("rows written so far"),
    rowsTotal: z.int(),
    askedAt: TimeSchema,
    endedAt: TimeSchema.nullable(),
    expiresAt: TimeSchema.nullable().describe("until when the file can be taken"),
    filename: z.string().nullable(),
    bytes: z.number().nullable(),
    sha256: z.string().nullable(),
    trouble: z.string().nullable().describe("why it failed"),
    exportId: UuidSchema.nullable().describe("the record of the export, with its manifest"),
  })
  .meta({ id: "ExportJob" });
/** An export that is made in the background. */
export type ExportJobView = z.infer<typeof ExportJobSchema>;
