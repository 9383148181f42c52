import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { ManifestSchema } from "@/lib/core/export/manifest";
import { type Check, check } from "@/lib/core/export/verify-report";
import { findExportOfFile } from "@/lib/db/exports";
import { fromPool } from "@/lib/db/rows";
import { sealedLineIs } from "@/lib/db/seals";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const CheckExportSchema = z
  .strictObject({
    /** Of the whole file. */
    sha256: hash,
    /** The history's head that the file names, if it names one. */
    seq: z.coerce.number().int().min(1).optional(),
    hash: hash.optional(),
  })
  .meta({ id: "ExportCheck" });

/**
 * What this installation knows of a file by its fingerprint: whether it gave exactly this file out, and whether its
 * history still is what it was then. Nothing of the file itself is sent or kept.
 */
export const checkExport = defineQuery({
  name: "checkExport",
  permission: "export:make",
  input: CheckExportSchema,
  run: async ({ actor }, input): Promise<{ checks: Check[]; manifest: unknown }> => {
    const found = await findExportOfFile(fromPool, actor, input.sha256);
    const manifest = ManifestSchema.safeParse(found?.manifest);
    const head = input.seq && input.hash ? { seq: input.seq, hash: input.hash } : (manifest.data?.history ?? null);
    const history = head === null ? null : await sealedLineIs(actor.newsroomId, head.seq, head.hash);
    const record = check("record", found !== null, {
      yes: `This very file was given out on ${found?.createdAt.toISOString()} by ${found?.madeBy}${found?.complete ? "" : ", broken off"}.`,
      no: "This installation has no record of giving this very file out, or you may not know of it.",
    });
    return {
      checks: head === null ? [record] : [record, historyCheck(head.seq, history)],
      manifest: found?.manifest ?? null,
    };
  },
});

function historyCheck(seq: number, same: boolean | null): Check {
  if (same === null) {
    const words = `The history here has no line ${seq}: the file is from another installation, or lines were lost since.`;
    return { id: "history", state: "fails", words };
  }
  return check("history", same, {
    yes: `The history up to its line ${seq} is still what it was when the file was made.`,
    no: `The history was changed at or before its line ${seq} since the file was made.`,
  });
}
