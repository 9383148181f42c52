import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { ClaimFilterSchema } from "@/lib/core/claim/claim-filter";
import { type Manifest, ManifestSchema } from "@/lib/core/export/manifest";
import type { ExportCount } from "@/lib/core/view/export-view";
import type { PublicationView } from "@/lib/core/view/publication-view";
import { findArticleTitle } from "@/lib/db/export-articles";
import { countForExport } from "@/lib/db/export-counts";
import { type ExportView, findManifest, readExports } from "@/lib/db/exports";
import { fromPool } from "@/lib/db/rows";
import { readPublicationView } from "@/lib/exports/publication-view";
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

/** What an export with this filter would hold now, and what would be marked or left out. */
export const countExport = defineQuery({
  name: "countExport",
  permission: "export:make",
  input: ClaimFilterSchema,
  run: ({ actor }, filter): Promise<ExportCount> => countForExport(fromPool, actor, filter),
});

/** Whether an article has a public page. */
export const getPublication = defineQuery({
  name: "getPublication",
  permission: "article:read",
  input: z.strictObject({ articleId: z.uuid() }),
  run: async ({ actor }, { articleId }): Promise<PublicationView> => {
    if ((await findArticleTitle(fromPool, actor, articleId)) === null) {
      throw new AppError("not_found", "There is no such article.");
    }
    return readPublicationView(fromPool, actor, articleId);
  },
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
