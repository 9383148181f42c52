import { BibtexKeys, bibtexEntry } from "@/lib/core/export/bibtex";
import { cslItem, mayBeCited } from "@/lib/core/export/csl-json";
import { tallyClaim } from "@/lib/core/export/manifest";
import type { SourceRecord } from "@/lib/core/export/source-records";
import { readSourceRecords } from "@/lib/db/export-articles";
import { readClaimRecords } from "@/lib/db/export-rows";
import type { ExportContext } from "@/lib/exports/export-body";

const ROWS = 250;

/** The sources behind the list as CSL-JSON. */
export async function* writeCslJson(context: ExportContext): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const sources of citedSources(context)) {
    for (const source of sources) {
      yield separator + JSON.stringify(cslItem(source));
      separator = ",\n";
    }
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** The sources behind the list as BibTeX. */
export async function* writeBibtex(context: ExportContext): AsyncGenerator<string> {
  const keys = new BibtexKeys();
  yield `Sources of claims, exported from Linecheck at ${context.origin} on ${context.head.made_at.slice(0, 10)}.\n\n`;
  for await (const sources of citedSources(context)) {
    yield sources.map((source) => bibtexEntry(source, keys.keyOf(source))).join("");
  }
}

/** Sources that readers may see. The claims that they stand behind are counted: the record says what the list was of. */
async function* citedSources({ snapshot, actor, filter, tally }: ExportContext): AsyncGenerator<SourceRecord[]> {
  for await (const claims of readClaimRecords(snapshot, actor, filter, ROWS)) {
    for (const claim of claims) tallyClaim(tally, claim);
  }
  for await (const sources of readSourceRecords(snapshot, { actor, filter }, ROWS)) yield sources.filter(mayBeCited);
}
