import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { ClaimFilterSchema } from "@/lib/core/claim/claim-filter";
import { type Manifest, ManifestSchema } from "@/lib/core/export/manifest";
import { countRecords } from "@/lib/db/export-rows";
import { type ExportView, findManifest, readExports } from "@/lib/db/exports";
import { fromPool } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/** The latest exports that the person may know of, newest first. */
export const listExports = defineQuery({
  name: "listExports",
  permission: "export:make",
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  run: async ({ actor }, input): Promise<{ items: ExportView[] }> => ({
    items: await readExports(fromPool, actor, input.limit),
  }),
});

/** How many claims an export with this filter would hold now, and how many of them are verified. */
export const countExport = defineQuery({
  name: "countExport",
  permission: "export:make",
  input: ClaimFilterSchema,
  run: ({ actor }, filter): Promise<{ claims: number; verified: number }> => countRecords(fromPool, actor, filter),
});

/** What an export said of itself when it was made. */
export const getExportManifest = defineQuery({
  name: "getExportManifest",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, input): Promise<Manifest> => {
    const manifest = await findManifest(fromPool, actor, input.id);
    if (manifest === null) throw new AppError("not_found", "There is no such export.");
    return ManifestSchema.parse(manifest);
  },
});
