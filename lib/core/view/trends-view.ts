import { z } from "zod";
import { CatchStageSchema } from "@/lib/core/claim/caught";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { VerdictKeySchema } from "@/lib/core/claim/verdict-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";

const count = z.number().int();

/** How the desk has worked over some days. Every count equals the length of the list that it links to. */
export const TrendsViewSchema = z
  .object({
    days: z
      .array(z.object({ day: z.iso.date(), takenIn: count, signedOff: count, lapsed: count }))
      .describe("oldest first, UTC; claims that came in, were signed off, lapsed on the day"),
    timeInStatus: z
      .array(
        z.object({
          status: ClaimStatusSchema,
          left: count.describe("times that a claim left the status within these days"),
          medianSeconds: z.number().nullable(),
          slowSeconds: z.number().nullable().describe("nine of ten left sooner"),
          now: count.describe("claims that are in the status now"),
          longestSeconds: z.number().nullable().describe("how long the longest of them has been"),
        }),
      )
      .describe("statuses in which a claim waits for somebody"),
    caught: z
      .object({
        total: count,
        byType: z.array(z.object({ type: ClaimTypeSchema, verdict: VerdictKeySchema, count })),
        byStage: z.array(z.object({ stage: CatchStageSchema, count })),
      })
      .describe("claims whose check found something wrong; a claim of two types counts under both"),
  })
  .meta({ id: "Trends" });
/** How the desk has worked over some days. */
export type TrendsView = z.infer<typeof TrendsViewSchema>;
