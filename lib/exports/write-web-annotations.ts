import { CodePointCounter } from "@/lib/core/export/code-points";
import { collectionHead, collectionTail, webAnnotation } from "@/lib/core/export/web-annotation";
import { readPresentRevision } from "@/lib/db/export-articles";
import { readAnchorRecords } from "@/lib/db/export-parts";
import { citedArticles } from "@/lib/exports/cited-articles";
import type { ExportContext } from "@/lib/exports/export-body";

/** The list as a collection of W3C Web Annotations, each on the present text of its article. */
export async function* writeWebAnnotations(context: ExportContext): AsyncGenerator<string> {
  const { snapshot, origin, head, tally } = context;
  yield collectionHead(`urn:uuid:${head.export_id}`, "Claims checked with Linecheck");
  let separator = "\n";
  for await (const { article, claims } of citedArticles(context)) {
    const revision = await readPresentRevision(snapshot, article.id);
    const counter = new CodePointCounter(revision.text);
    for await (const batch of claims()) {
      const anchors = await readAnchorRecords(
        snapshot,
        batch.map((claim) => claim.id),
      );
      for (const claim of batch) {
        const anchor = anchors.get(claim.id)?.find((known) => known.revision_id === revision.id);
        const place = anchor ?? { start: claim.start, end: claim.end, quote: claim.quote, prefix: "", suffix: "" };
        yield separator + JSON.stringify(webAnnotation(claim, { origin, article, revision, anchor: place, counter }));
        separator = ",\n";
      }
    }
  }
  yield collectionTail(tally.claims);
}
