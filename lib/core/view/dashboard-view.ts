import { z } from "zod";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import { CountsSchema } from "@/lib/core/view/article-view";
import { TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** The kinds of risk that the dashboard counts; each opens the list of its claims (`/claims?risk=`). */
export const RiskSchema = z.enum([
  "unsourced",
  "single_source",
  "contradicted",
  "lapsed",
  "detached",
  "blocked",
  "recheck_overdue",
  "question_open",
  "reply_awaited",
  "reply_overdue",
]);
/** A kind of risk that the dashboard counts. */
export type Risk = z.infer<typeof RiskSchema>;

/** What stands where in the whole newsroom. Every number equals the length of the list that it links to. */
export const DashboardViewSchema = z
  .object({
    counts: CountsSchema,
    byVerdict: z.array(z.object({ verdict: z.string(), label: z.string(), count: z.number().int() })),
    articles: z.array(
      z.object({
        id: UuidSchema,
        title: z.string(),
        status: ArticleStatusSchema,
        deadlineAt: TimeSchema.nullable(),
        counts: CountsSchema,
      }),
    ),
    people: z.array(
      z.object({
        id: UuidSchema,
        name: z.string(),
        assigned: z.number().int(),
        inReview: z.number().int(),
        awaitingSignOff: z.number().int(),
      }),
    ),
    risks: z.array(z.object({ risk: RiskSchema, count: z.number().int() })),
    secondChecks: z
      .object({
        waiting: z.number().int(),
        disagreed: z.number().int(),
        agreement: z.object({
          pairs: z.number().int(),
          agreed: z.number().int(),
          percent: z.number().nullable(),
          kappa: z.number().nullable().describe("Cohen's kappa; null where it is not defined"),
        }),
      })
      .describe("how far first and second checkers agree"),
    signedOffByDay: z.array(z.object({ day: z.iso.date(), count: z.number().int() })).describe("last 14 days, UTC"),
  })
  .meta({ id: "Dashboard" });
/** What stands where in the whole newsroom. */
export type DashboardView = z.infer<typeof DashboardViewSchema>;
