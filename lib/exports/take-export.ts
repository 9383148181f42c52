import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { ask, execute } from "@/lib/boundary/execute";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { type ExportFormat, ExportFormatSchema, FORMATS } from "@/lib/core/export/formats";
import type { ExportJobView } from "@/lib/core/view/export-job-view";
import { maySeeAllOf, readExportJobs } from "@/lib/db/export-jobs";
import { fromPool } from "@/lib/db/rows";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { ExportFiles } from "@/lib/platform/export-files";

/** The exports that the person asked for, newest first. */
export const listExportJobs = defineQuery({
  name: "listExportJobs",
  permission: "export:make",
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
  run: async ({ actor }, { limit }): Promise<{ items: ExportJobView[] }> => ({
    items: await readExportJobs(fromPool, actor, { limit }),
  }),
});

/** One export that the person asked for: how far it is, and until when it can be taken. */
export const getExportJob = defineQuery({
  name: "getExportJob",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, { id }): Promise<ExportJobView> => {
    const [job] = await readExportJobs(fromPool, actor, { id, limit: 1 });
    if (!job) throw new AppError("not_found", "There is no such export.");
    return job;
  },
});

const noteTaken = defineCommand({
  name: "noteTaken",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid(), format: z.string(), sha256: z.string() }),
  run: async (context, { id, format, sha256 }): Promise<null> => {
    context.record({ type: "export.taken", payload: { format, sha256 }, objectId: id });
    return null;
  },
});

/** A finished file on its way to whoever asked for it. */
export type TakenExport = {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly chunks: AsyncIterable<Uint8Array>;
};

/**
 * Opens the file of a finished export. The address alone opens nothing: it is for the person who asked, who must still
 * be allowed to export and to see every article in it, and for a day. Each taking has a line in the history.
 */
export async function takeExport(actor: Actor, id: string): Promise<TakenExport> {
  const job = await ask(getExportJob, actor, { id });
  const { state, filename, sha256, bytes, exportId, expiresAt } = job;
  if (state === "queued" || state === "running") {
    throw new AppError("conflict", "This export is not ready yet. Ask how far it is, and come back.");
  }
  if (filename === null || sha256 === null || bytes === null || exportId === null) throw gone(job);
  if (state !== "ready" || expiresAt === null || new Date(expiresAt) <= now()) throw gone(job);
  if (!(await maySeeAllOf(fromPool, actor, exportId))) {
    throw new AppError("gone", "You may no longer see all that is in this file. Ask for the export again.");
  }
  const chunks = await new ExportFiles(readSettings().dataDir).read(id, bytes);
  if (chunks === null) throw gone(job);
  const format: ExportFormat = ExportFormatSchema.parse(job.format);
  await execute(noteTaken, actor, { id, format, sha256 });
  return { filename, contentType: FORMATS[format].contentType, bytes, chunks };
}

function gone(job: ExportJobView): AppError {
  const words =
    job.state === "failed" || job.state === "cancelled"
      ? "This export was not finished: there is no file."
      : "The file of this export is no longer kept.";
  return new AppError("gone", `${words} Ask for the export again.`);
}
