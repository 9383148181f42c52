import { enumWords, timeWords } from "@/lib/core/export/enum-words";
import type { ManifestHead, Tally } from "@/lib/core/export/manifest";

/**
 * What a file for readers says of itself at its end: what it counts, of which texts, who made it, and where the history
 * stood. The hash of the whole file is on record under the export's id.
 */
export function summaryLines(head: ManifestHead, tally: Tally): string[] {
  const statuses = Object.entries(tally.byStatus).filter(([, count]) => count > 0);
  const { filter, history } = head;
  return [
    `${tally.claims} claims, ${tally.verified} of them verified; ${tally.policyOverrides} with an overridden evidence policy`,
    `By status: ${statuses.map(([status, count]) => `${enumWords(status).toLowerCase()} ${count}`).join(", ") || "none"}`,
    `Filter: ${Object.keys(filter).length === 0 ? "none" : JSON.stringify(filter)}`,
    ...[...tally.articles.values()].map(
      (article) => `Text of “${article.title}”: revision ${article.revision}, SHA-256 ${article.sha256}`,
    ),
    ...(history === null ? [] : [`Head of the history: line ${history.seq}, ${history.hash}`]),
    `Made by ${head.made_by.name}, ${timeWords(head.made_at)}, with Linecheck ${head.appVersion}, as export ${head.export_id}`,
  ];
}
