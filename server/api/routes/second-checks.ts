import { z } from "zod";
import { getClaim } from "@/lib/claims/queries";
import { ClaimDetailSchema } from "@/lib/core/view/claim-view";
import { SecondCheckViewSchema } from "@/lib/core/view/second-check-view";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { decideSecondCheck, withdrawSecondCheck } from "@/lib/reviews/decide-second-check";
import { giveSecondVerdict, takeSecondCheck } from "@/lib/reviews/give-second-verdict";
import { getSecondCheck, listSecondChecks } from "@/lib/reviews/queries";
import type { Route } from "@/server/api/route";

const changesCheck = { ifMatch: true, current: getSecondCheck, output: SecondCheckViewSchema } as const;

/** Second checks: asked for, given unseen, decided. */
export const secondCheckRoutes: readonly Route[] = [
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/second-check",
    summary: "Ask for a second verdict on a claim, blind to the first",
    run: askSecondCheck,
    ifMatch: true,
    current: getClaim,
    status: 201,
    output: ClaimDetailSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/second-checks",
    summary: "Second checks in one state",
    run: listSecondChecks,
    output: z.object({ items: z.array(SecondCheckViewSchema) }),
  },
  {
    kind: "query",
    method: "GET",
    path: "/second-checks/:id",
    summary: "Get a second check",
    run: getSecondCheck,
    output: SecondCheckViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/second-checks/:id/take",
    summary: "Take a second check that any checker may give",
    run: takeSecondCheck,
    ...changesCheck,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/second-checks/:id/verdict",
    summary: "Give the second verdict",
    run: giveSecondVerdict,
    ...changesCheck,
  },
  {
    kind: "command",
    method: "POST",
    path: "/second-checks/:id/decision",
    summary: "Decide between two verdicts that differ",
    run: decideSecondCheck,
    ...changesCheck,
  },
  {
    kind: "command",
    method: "POST",
    path: "/second-checks/:id/withdraw",
    summary: "Call a second check off",
    run: withdrawSecondCheck,
    ...changesCheck,
  },
];
