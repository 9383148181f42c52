import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { PrioritySchema } from "@/lib/core/claim/claim-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { line } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { lockArticle } from "@/lib/db/article-lock";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { takeNumbers } from "@/lib/db/claim-numbers";
import { insertClaims } from "@/lib/db/new-claims";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { refuseOlderText, refuseSpan } from "@/lib/db/span-rule";

/** Adds a claim that the engine did not propose, on the words that a person selected. It is open at once. */
export const addClaim = defineCommand({
  name: "addClaim",
  permission: "claim:add",
  input: z.strictObject({
    articleId: z.uuid(),
    start: z.int().min(0),
    end: z.int().min(1),
    /** Number of the revision that the offsets were taken from; refused when a newer one has come meanwhile. */
    revision: z.int().min(1).optional(),
    text: line(10_000).optional(),
    types: z.array(ClaimTypeSchema).min(1).max(3).optional(),
    priority: PrioritySchema.optional(),
  }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    // Under the article's lock, so that no newer text comes between reading the words and standing on them.
    await lockArticle(tx, actor, { id: input.articleId });
    const revision = await readRevision(fromTx(tx), actor, input.articleId);
    refuseOlderText(revision.ordinal, input.revision);
    refuseSpan(revision.text, input.start, input.end);
    const number = await takeNumbers(tx, input.articleId, 1);
    const quote = revision.text.slice(input.start, input.end);
    const text = input.text ?? quote.trim();
    const [id] = await insertClaims(
      tx,
      {
        newsroomId: actor.newsroomId,
        articleId: input.articleId,
        revisionId: revision.id,
        text: revision.text,
        byId: actor.memberId,
      },
      [
        {
          number,
          status: "open",
          start: input.start,
          end: input.end,
          spans: [],
          text,
          types: input.types ?? ["other"],
          checkable: "claim",
          attributionMode: "outlet_voice",
          claimant: null,
          cue: null,
          checkWorthiness: 0.5,
          reasons: [],
          passes: [],
          priority: input.priority ?? "normal",
          originKind: "person",
          originName: actor.name,
          sameAs: null,
        },
      ],
    );
    if (id === undefined) throw new RangeError("A claim was inserted without an id.");
    context.record({
      type: "claim.added",
      payload: { label: claimLabel(number), quote, text },
      articleId: input.articleId,
      claimId: id,
      version: 1,
    });
    return readClaimDetail(fromTx(tx), actor, id);
  },
});
