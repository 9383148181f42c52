import { getPasses, turnPass } from "@/lib/articles/turn-pass";
import { PassesViewSchema } from "@/lib/core/view/passes-view";
import type { Route } from "@/server/api/route";

/** The passes that propose claims. */
export const passRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/passes",
    summary: "How the claims that each pass proposed were received",
    run: getPasses,
    output: PassesViewSchema,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/passes",
    summary: "Turn a pass off, or on again, for texts that come in from now on",
    run: turnPass,
    ifMatch: true,
    output: PassesViewSchema,
  },
];
