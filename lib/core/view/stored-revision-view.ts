import { z } from "zod";
import { AnchorStateSchema } from "@/lib/core/claim/claim-schema";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { RevisionViewSchema, SegmentViewSchema } from "@/lib/core/view/article-view";
import { UuidSchema } from "@/lib/core/view/primitives";
import { ChangeSchema, DiffRunSchema } from "@/lib/core/view/revision-view";

const offset = z.int().min(0);

/** A text of an article as it was, with where its claims stood in it. What a claim is called and its status are today's. */
export const StoredRevisionViewSchema = RevisionViewSchema.extend({
  text: z.string(),
  segments: z.array(SegmentViewSchema.omit({ text: true })),
  claims: z.array(
    z.object({
      id: UuidSchema,
      number: z.int(),
      label: z.string(),
      status: ClaimStatusSchema,
      text: z.string(),
      start: offset.nullable().describe("null: it had no place in this text"),
      end: offset.nullable(),
      spans: z.array(z.tuple([offset, offset])),
      quote: z.string(),
      state: AnchorStateSchema,
      reason: z.string().nullable(),
      changes: z.array(ChangeSchema),
      edited: z.boolean(),
    }),
  ),
}).meta({ id: "StoredRevision" });
/** A text of an article as it was, with its claims. */
export type StoredRevisionView = z.infer<typeof StoredRevisionViewSchema>;

/** The word diff between two texts of an article. */
export const RevisionDiffSchema = z
  .object({ from: z.int(), to: z.int(), runs: z.array(DiffRunSchema) })
  .meta({ id: "RevisionDiff" });
/** The word diff between two texts of an article. */
export type RevisionDiff = z.infer<typeof RevisionDiffSchema>;
