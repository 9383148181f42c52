import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { claimReview, REVIEW_BARRIERS, type ReviewContext, reviewBarrier } from "@/lib/core/export/claim-review";
import type { ClaimReviewAnswer } from "@/lib/core/view/claim-review-view";
import { readArticleRecords } from "@/lib/db/export-articles";
import { readConfidential } from "@/lib/db/export-parts";
import { findClaimRecord } from "@/lib/db/export-rows";
import { openSnapshot } from "@/lib/db/export-snapshot";
import { readNewsroomName, readPublicArticles } from "@/lib/db/publications";
import { readDesk } from "@/lib/db/review";
import { toCitedClaims } from "@/lib/exports/claim-parts";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";

/** The ClaimReview of one claim as readers' search finds it, or what stands against it. */
export const getClaimReview = defineQuery({
  name: "getClaimReview",
  permission: "export:make",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, { id }): Promise<ClaimReviewAnswer> => {
    const { publicOrigin: origin } = readSettings();
    const snapshot = await openSnapshot();
    try {
      const claim = await findClaimRecord(snapshot, actor, id);
      if (!claim) throw new AppError("not_found", "There is no such claim.");
      const confidential = await readConfidential(snapshot, actor.newsroomId);
      const [cited] = await toCitedClaims(snapshot, [claim], { confidential, origin });
      for await (const [article] of readArticleRecords(snapshot, actor, { article: claim.article_id }, 1)) {
        if (!article || !cited) break;
        const context: ReviewContext = {
          origin,
          article,
          publisher: await readNewsroomName(snapshot, actor.newsroomId),
          scale: (await readDesk(snapshot, actor.newsroomId)).verdictScale,
          onPublicPage: (await readPublicArticles(snapshot, actor)).has(article.id),
        };
        const barrier = reviewBarrier(cited, context);
        return { review: claimReview(cited, context), barrier, reason: barrier && REVIEW_BARRIERS[barrier] };
      }
      throw new AppError("not_found", "There is no such claim.");
    } finally {
      await snapshot.close();
    }
  },
});
