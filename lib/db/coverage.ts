import { isCheckable } from "@/lib/core/article/checkable-segments";
import { coverageOf } from "@/lib/core/article/coverage";
import type { CoverageRun } from "@/lib/core/view/article-view";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { StoredRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";

type Span = { start: number; end: number };

/** The spans of an article's claims in its current revision, by whether they were dismissed. */
export type ClaimSpans = { readonly claimed: readonly Span[]; readonly dismissed: readonly Span[] };

/** Where the claims of an article stand. The caller has made sure that the article may be read. */
export async function readCoverageSpans(reader: Reader, articleId: string): Promise<ClaimSpans> {
  const rows = await reader.rows<Span & { dismissed: boolean }>(Prisma.sql`
    SELECT start, "end", status = 'dismissed' AS dismissed FROM claim
    WHERE article_id = ${articleId}::uuid AND anchor_state NOT IN ('ambiguous', 'detached')`);
  return { claimed: rows.filter((row) => !row.dismissed), dismissed: rows.filter((row) => row.dismissed) };
}

/** Classes of every character of a revision. Segments that carry no claims are set aside. */
export function coverRevision(revision: Omit<StoredRevision, "id">, spans: ClaimSpans): CoverageRun[] {
  return coverageOf({
    text: revision.text,
    sentences: pairs(revision.sentences).map(([start, end]) => ({ start, end })),
    setAside: revision.segments.filter((segment) => !isCheckable(segment.kind)),
    ...spans,
  });
}
