import type { EvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

/** Sources of a claim in one cell: title, address, stance and place, one after the other. Withdrawn links are left out. */
export function flatSources(evidence: readonly EvidenceRecord[]): string {
  return evidence
    .filter((link) => link.withdrawn_at === null)
    .map((link) => {
      const facet = link.facet === "attribution" ? "attribution, " : "";
      if (link.confidential) return `${link.source} [${facet}${link.stance}]`;
      const place = [link.locator_label, link.locator].filter(Boolean).join(" ");
      const address = link.source_url ? ` <${link.source_url}>` : "";
      return `${link.source}${address} [${facet}${link.stance}${place ? `, ${place}` : ""}]`;
    })
    .join(" | ");
}

/** Threads of a claim in one cell: kind and state, then who said what. Deleted remarks are left out. */
export function flatComments(threads: readonly ThreadRecord[]): string {
  return threads
    .map((thread) => {
      const said = thread.comments.filter((comment) => !comment.deleted);
      return `[${thread.kind}, ${thread.state}] ${said.map((comment) => `${comment.author}: ${comment.body}`).join(" / ")}`;
    })
    .join(" | ");
}
