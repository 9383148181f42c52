import { CLAIM_COLUMNS, EDITOR_COLUMNS } from "@/lib/core/export/claim-columns";
import { csvHeader, csvLine } from "@/lib/core/export/csv";
import { tallyClaim } from "@/lib/core/export/manifest";
import { readClaimLines } from "@/lib/db/export-lines";
import { readConfidential } from "@/lib/db/export-parts";
import type { ExportContext } from "@/lib/exports/export-body";
import { readAhead } from "@/lib/exports/read-ahead";

const BATCH = 250;

/** The list as CSV, some lines at a time. */
export async function* writeCsv(context: ExportContext): AsyncGenerator<string | Uint8Array> {
  const { snapshot, actor, filter, origin, input, tally } = context;
  const columns = input.columns === "editors" ? EDITOR_COLUMNS : CLAIM_COLUMNS;
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  yield csvHeader(columns, input.profile);
  for await (const batch of readAhead(readClaimLines(snapshot, actor, filter, { size: BATCH, confidential, origin }))) {
    for (const claim of batch) tallyClaim(tally, claim);
    yield Buffer.from(batch.map((line) => csvLine(columns, line, input.profile)).join(""), "utf8");
  }
}
