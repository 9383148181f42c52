import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { ManifestSchema } from "@/lib/core/export/manifest";
import { insertExport } from "@/lib/db/exports";
import { AppError } from "@/lib/platform/errors";

/** Writes down what left the house: who took which claims, how many, and the hash of the file. */
export const recordExport = defineCommand({
  name: "recordExport",
  permission: "export:make",
  input: z.strictObject({ manifest: ManifestSchema, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  run: async (context, { manifest, sha256 }): Promise<{ id: string }> => {
    const { tx, actor } = context;
    if (manifest.made_by.id !== actor.memberId) {
      throw new AppError("forbidden", "An export is written down by whoever made it.");
    }
    await insertExport(tx, actor.newsroomId, { manifest, sha256 });
    context.record({
      type: "export.made",
      payload: { format: manifest.format, claims: manifest.claims, sha256 },
      articleId: manifest.filter.article ?? null,
      objectId: manifest.export_id,
    });
    return { id: manifest.export_id };
  },
});
