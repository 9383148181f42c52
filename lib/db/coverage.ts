import { isCheckable } from "@/lib/core/article/checkable-segments";
import { coverageOf } from "@/lib/core/article/coverage";
import { type Explained, explainCoverage } from "@/lib/core/article/explain-coverage";
import type { Span } from "@/lib/core/text/span";
import type { CoverageReason, CoverageRun, CoverageView } from "@/lib/core/view/article-view";
import { pairs, person } from "@/lib/db/claim-view";
import { readDismissals } from "@/lib/db/dismissals";
import { Prisma } from "@/lib/db/generated/client";
import type { StoredRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";

/** What was looked at of a revision: by claims, by dismissed claims, and by dismissing words without a claim. */
export type LookedAt = { readonly claimed: readonly Span[]; readonly dismissed: readonly Explained[] };

const NO_REASON: CoverageReason = { claimId: null, dismissalId: null, reason: null, note: null, by: null };

type ClaimPlace = Span & {
  id: string;
  dismissed: boolean;
  reason: string | null;
  byId: string | null;
  by: string | null;
};

/**
 * What was looked at of the current revision. A dismissed claim counts only as long as its words say what they said.
 * The caller has made sure that the article may be read.
 */
export async function readLookedAt(reader: Reader, articleId: string, revisionId: string): Promise<LookedAt> {
  const places = await reader.rows<ClaimPlace>(Prisma.sql`
    SELECT c.id, c.start, c."end", c.status = 'dismissed' AS dismissed, c.dismissal_reason::text AS reason,
      c.dismissed_by_id AS "byId", (SELECT m.name FROM member m WHERE m.id = c.dismissed_by_id) AS by
    FROM claim c WHERE c.article_id = ${articleId}::uuid AND CASE WHEN c.status = 'dismissed'
      THEN c.anchor_state IN ('anchored', 'moved') ELSE c.anchor_state NOT IN ('ambiguous', 'detached') END`);
  const dismissals = await readDismissals(reader, revisionId);
  const ofClaims = places
    .filter((place) => place.dismissed)
    .map(({ id, start, end, reason, byId, by }) => ({
      ...{ start, end },
      why: { ...NO_REASON, claimId: id, reason, by: person(byId, by) },
    }));
  const ofWords = dismissals.map(({ id, start, end, reason, note, by }) => ({
    ...{ start, end },
    why: { ...NO_REASON, dismissalId: id, reason, note, by },
  }));
  return { claimed: places.filter((place) => !place.dismissed), dismissed: [...ofClaims, ...ofWords] };
}

type Covered = Pick<StoredRevision, "text" | "sentences" | "segments">;

/** Classes of every character of a revision. Segments that carry no claims are set aside. */
export function coverRevision(revision: Covered, looked: LookedAt): CoverageRun[] {
  return coverageOf(inputOf(revision, looked));
}

/** The same with why and by whom, and how much stands in each class. */
export function explainRevision(revision: Covered, looked: LookedAt): CoverageView {
  return explainCoverage(inputOf(revision, looked));
}

function inputOf(revision: Covered, looked: LookedAt) {
  return {
    text: revision.text,
    sentences: pairs(revision.sentences).map(([start, end]) => ({ start, end })),
    setAside: revision.segments
      .filter((segment) => !isCheckable(segment.kind))
      .map(({ start, end, kind, changedBy }) => ({
        ...{ start, end },
        why: { ...NO_REASON, reason: kind, by: changedBy },
      })),
    ...looked,
  };
}
