import type { EvidenceRecord, OpenEvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

/** What one cell tells of a link from a claim to a source that may be named; of a confidential one only the number. */
export type FlatLink =
  | (Pick<EvidenceRecord, "source" | "facet" | "stance"> & { readonly confidential: true })
  | Pick<
      OpenEvidenceRecord,
      "confidential" | "source" | "facet" | "stance" | "source_url" | "locator_label" | "locator"
    >;

/** What one cell tells of a thread: kind, state, and who said what. */
export type FlatThread = Pick<ThreadRecord, "kind" | "state"> & {
  readonly comments: readonly { readonly author: string; readonly body: string }[];
};

/** The live sources of a claim in one cell: title, address, stance and place, one after the other. */
export function flatSources(links: readonly FlatLink[]): string {
  return links
    .map((link) => {
      const facet = link.facet === "attribution" ? "attribution, " : "";
      if (link.confidential) return `${link.source} [${facet}${link.stance}]`;
      const place = [link.locator_label, link.locator].filter(Boolean).join(" ");
      const address = link.source_url ? ` <${link.source_url}>` : "";
      return `${link.source}${address} [${facet}${link.stance}${place ? `, ${place}` : ""}]`;
    })
    .join(" | ");
}

/** Threads of a claim in one cell: kind and state, then who said what in remarks that still have their words. */
export function flatComments(threads: readonly FlatThread[]): string {
  return threads
    .map(({ kind, state, comments }) => {
      return `[${kind}, ${state}] ${comments.map((comment) => `${comment.author}: ${comment.body}`).join(" / ")}`;
    })
    .join(" | ");
}
