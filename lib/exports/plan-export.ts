import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { exportFileName } from "@/lib/core/export/file-name";
import { FORMATS } from "@/lib/core/export/formats";
import { findArticleTitle } from "@/lib/db/export-articles";
import { fromPool } from "@/lib/db/rows";
import type { ExportInput } from "@/lib/exports/export-input";
import type { ExportPlan } from "@/lib/exports/stream-export";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import packageJson from "@/package.json";

/** The filter of an export: what it was asked for without how it is to be written. */
export function filterOf({
  format: _format,
  profile: _profile,
  columns: _columns,
  ...filter
}: ExportInput): ClaimFilter {
  return filter;
}

/**
 * Everything about an export that is known before its first row. Refuses what can be refused: an article that is not
 * there for this person, a format that needs one.
 */
export async function planExport(actor: Actor, input: ExportInput, now: Date): Promise<ExportPlan> {
  const { format, profile, columns } = input;
  const filter = filterOf(input);
  const title = filter.article === undefined ? null : await findArticleTitle(fromPool, actor, filter.article);
  if (filter.article !== undefined && title === null) throw new AppError("not_found", "There is no such article.");
  const { extension, scope } = FORMATS[format];
  if (scope === "article" && filter.article === undefined) throw needsArticle();
  const day = now.toISOString().slice(0, 10);
  const tables = format === "csv" || format === "csv_zip";
  return {
    actor,
    input,
    filter,
    filename: exportFileName({ title, verified: filter.verified === true, extension, day }),
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
}

function needsArticle(): AppError {
  return new AppError("invalid", "This format shows the text of one article.", {
    fields: { article: ["Choose one article: this format shows its text."] },
  });
}
