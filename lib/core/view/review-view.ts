import { z } from "zod";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { VerdictLabelSchema } from "@/lib/core/claim/verdict-schema";
import {
  ArticleViewSchema,
  CoverageRunSchema,
  DismissalViewSchema,
  SegmentViewSchema,
} from "@/lib/core/view/article-view";
import { ClaimViewSchema } from "@/lib/core/view/claim-view";
import { PersonSchema, UuidSchema } from "@/lib/core/view/primitives";

/** Everything that the review screen draws, in one answer. Claims stand in reading order. */
export const ReviewViewSchema = z
  .object({
    article: ArticleViewSchema,
    revision: z.number().int(),
    text: z.string(),
    segments: z.array(SegmentViewSchema.omit({ text: true })),
    claims: z.array(ClaimViewSchema),
    coverage: z.array(CoverageRunSchema),
    dismissals: z.array(DismissalViewSchema),
    verdictScale: z.array(VerdictLabelSchema),
    members: z.array(PersonSchema),
    me: z.object({ memberId: UuidSchema, roles: z.array(RoleSchema) }),
  })
  .meta({ id: "Review" });
/** Everything that the review screen draws, in one answer. */
export type ReviewView = z.infer<typeof ReviewViewSchema>;
