import { z } from "zod";
import { CatchStageSchema } from "@/lib/core/claim/caught";
import { AnchorStateSchema, PrioritySchema } from "@/lib/core/claim/claim-schema";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { VerdictKeySchema } from "@/lib/core/claim/verdict-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { RiskSchema } from "@/lib/core/view/dashboard-view";

/** One or several values, also written with commas: `status=open,lapsed`. */
function some<Item extends z.ZodType<string>>(item: Item) {
  return z
    .preprocess((value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value), z.array(item).min(1))
    .optional();
}

const flag = z
  .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
  .optional();

const day = z.iso.date("Give a day such as 2026-11-22.").optional();

/** Which claims a list, a count or an export holds. The same filter everywhere, so that they agree. */
export const claimFilterShape = {
  status: some(ClaimStatusSchema),
  /** `none` stands for claims without a verdict. */
  verdict: some(z.union([z.literal("none"), VerdictKeySchema])),
  verified: flag,
  /** A member's id, `me`, or `none`. */
  assignee: z.union([z.uuid(), z.enum(["me", "none"])]).optional(),
  type: some(ClaimTypeSchema),
  priority: some(PrioritySchema),
  risk: RiskSchema.optional(),
  /** Claims that are due to be checked again. */
  overdue: flag,
  /** What became of the words in the newest text. */
  anchor: some(AnchorStateSchema),
  /** Claims that were signed off on this day (UTC), whatever became of them since. */
  signedOffOn: day,
  /** Claims that came in on this day (UTC). */
  takenInOn: day,
  /** Claims whose approval lapsed on this day (UTC), whatever became of them since. */
  lapsedOn: day,
  /** Claims whose check found something wrong: at any stage, or at one. */
  caught: z.union([z.literal("any"), CatchStageSchema]).optional(),
  tag: z.string().max(60).optional(),
  article: z.uuid().optional(),
  /** Words that stand in the wording, the quote or the title; or a label such as C-012. */
  q: z.string().max(200).optional(),
};

/** Which claims a list, a count or an export holds. */
export const ClaimFilterSchema = z.strictObject(claimFilterShape);
/** Which claims a list, a count or an export holds. */
export type ClaimFilter = z.output<typeof ClaimFilterSchema>;
