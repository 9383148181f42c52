import { z } from "zod";
import type { ClaimReview } from "@/lib/core/export/claim-review";

/** The ClaimReview of a claim, or what stands against it. */
export const ClaimReviewAnswerSchema = z
  .object({
    review: z.record(z.string(), z.unknown()).nullable().describe("a ClaimReview of schema.org"),
    barrier: z.enum(["not_published", "not_verified", "own_words", "confidential"]).nullable(),
    reason: z.string().nullable().describe("the barrier in words"),
  })
  .meta({ id: "ClaimReviewAnswer" });
/** The ClaimReview of a claim, or what stands against it. */
export type ClaimReviewAnswer = Omit<z.infer<typeof ClaimReviewAnswerSchema>, "review"> & {
  readonly review: ClaimReview | null;
};
