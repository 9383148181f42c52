import { PolicyViewSchema } from "@/lib/core/view/policy-view";
import { editPolicy, getPolicy } from "@/lib/sources/edit-policy";
import type { Route } from "@/server/api/route";

/** The newsroom's evidence policy. */
export const policyRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/policy",
    summary: "What evidence each kind of claim needs",
    run: getPolicy,
    output: PolicyViewSchema,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/policy",
    summary: "Set what one kind of claim needs, or go back to the default",
    run: editPolicy,
    ifMatch: true,
    output: PolicyViewSchema,
  },
];
