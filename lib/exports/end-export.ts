import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import type { ExportJobView } from "@/lib/core/view/export-job-view";
import { cancelExportJob, failExportJob, readExportJobs } from "@/lib/db/export-jobs";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/** Cancels an export of one's own that waits or is being made. Whoever makes it stops within a second. */
export const cancelExport = defineCommand({
  name: "cancelExport",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid() }),
  run: async (context, { id }): Promise<ExportJobView> => {
    const { tx, actor, now } = context;
    const reader = fromTx(tx);
    const [before] = await readExportJobs(reader, actor, { id, limit: 1 });
    if (!before) throw new AppError("not_found", "There is no such export.");
    if (await cancelExportJob(tx, actor, id, now)) {
      context.record({ type: "export.cancelled", payload: { format: before.format }, objectId: id });
    } else if (before.state === "cancelled") {
      context.unchanged();
    } else {
      throw new AppError("illegal_transition", "This export has ended already: there is nothing to cancel.");
    }
    const [job] = await readExportJobs(reader, actor, { id, limit: 1 });
    return job ?? before;
  },
});

/** Writes down that an export could not be made, and why. Done by the server in the name of whoever asked for it. */
export const failExport = defineCommand({
  name: "failExport",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid(), format: z.string(), trouble: z.string().min(1) }),
  run: async (context, { id, format, trouble }): Promise<null> => {
    if (await failExportJob(context.tx, context.actor, { id, trouble, now: context.now })) {
      context.record({ type: "export.failed", payload: { format, trouble }, objectId: id });
    } else {
      context.unchanged();
    }
    return null;
  },
});
