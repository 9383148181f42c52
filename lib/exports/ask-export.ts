import { defineCommand } from "@/lib/boundary/command";
import { JOBS_AT_ONCE, rowsToGo } from "@/lib/core/export/export-job";
import type { ExportJobView } from "@/lib/core/view/export-job-view";
import { countOpenJobs, insertExportJob, readExportJobs } from "@/lib/db/export-jobs";
import { countRecords } from "@/lib/db/export-rows";
import { fromTx } from "@/lib/db/rows";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { filterOf, planExport } from "@/lib/exports/plan-export";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** Asks for an export that is made in the background and can be taken for a day once it is ready. */
export const askExport = defineCommand({
  name: "askExport",
  permission: "export:make",
  input: ExportInputSchema,
  run: async (context, input): Promise<ExportJobView> => {
    const { tx, actor, now } = context;
    const filter = filterOf(input);
    await planExport(actor, input, now);
    if ((await countOpenJobs(tx, actor)) >= JOBS_AT_ONCE) {
      throw new AppError(
        "rate_limited",
        `${JOBS_AT_ONCE} exports of yours are being prepared. Wait for one of them, or cancel one.`,
      );
    }
    const reader = fromTx(tx);
    const { claims } = await countRecords(reader, actor, filter);
    const id = newId();
    await insertExportJob(tx, actor, {
      id,
      articleId: filter.article ?? null,
      askedAt: now,
      request: input,
      claims,
      rowsTotal: rowsToGo(input.format, claims),
    });
    context.record({
      type: "export.asked",
      payload: { format: input.format, claims },
      articleId: filter.article ?? null,
      objectId: id,
    });
    const [job] = await readExportJobs(reader, actor, { id, limit: 1 });
    if (!job) throw new RangeError("The export that was just asked for is not there.");
    return job;
  },
});
