import { ask } from "@/lib/boundary/execute";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { exportFileName } from "@/lib/core/export/file-name";
import { FORMATS } from "@/lib/core/export/formats";
import { findArticleTitle } from "@/lib/db/export-articles";
import { fromPool } from "@/lib/db/rows";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { refuseTooManyExports } from "@/lib/exports/running-exports";
import { type ExportJob, streamExport } from "@/lib/exports/stream-export";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import packageJson from "@/package.json";

/** A file on its way out. Nothing is read before the first piece is asked for. */
export type ExportStream = {
  readonly filename: string;
  readonly contentType: string;
  readonly chunks: AsyncGenerator<Uint8Array>;
};

/**
 * Exports a list of claims. Streams, because a list can be larger than memory and longer than a transaction: what can
 * be refused is refused here, the rest happens as the pieces are asked for.
 */
const exportClaims = defineQuery({
  name: "exportClaims",
  permission: "export:make",
  input: ExportInputSchema,
  run: async ({ actor, now }, input): Promise<ExportStream> => {
    const { format, profile, columns, ...filter } = input;
    const title = filter.article === undefined ? null : await findArticleTitle(fromPool, actor, filter.article);
    if (filter.article !== undefined && title === null) throw new AppError("not_found", "There is no such article.");
    refuseTooManyExports(actor.memberId);
    const { contentType, extension, scope } = FORMATS[format];
    if (scope === "article" && filter.article === undefined) throw needsArticle();
    const day = now.toISOString().slice(0, 10);
    const filename = exportFileName({ title, verified: filter.verified === true, extension, day });
    const tables = format === "csv" || format === "csv_zip";
    const job: ExportJob = {
      actor,
      input,
      filter,
      filename,
      head: {
        export_id: newId(),
        made_at: now.toISOString(),
        made_by: { id: actor.memberId, name: actor.name },
        origin: readSettings().publicOrigin,
        format,
        profile: tables ? profile : null,
        columns: tables ? columns : null,
        filter,
        appVersion: packageJson.version,
      },
    };
    return { filename, contentType, chunks: streamExport(job) };
  },
});

function needsArticle(): AppError {
  return new AppError("invalid", "This format shows the text of one article.", {
    fields: { article: ["Choose one article: this format shows its text."] },
  });
}

/**
 * Opens an export for API and command line. Wrong input, missing rights and an unknown article are thrown here; trouble
 * with the database can still break the stream off. Whoever opens it reads it to the end or calls `chunks.return()`.
 */
export function openExport(actor: Actor, raw: unknown): Promise<ExportStream> {
  return ask(exportClaims, actor, raw);
}
