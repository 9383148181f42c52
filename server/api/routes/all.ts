import type { Route } from "@/server/api/route";
import { articleRoutes } from "@/server/api/routes/articles";
import { claimRoutes } from "@/server/api/routes/claims";
import { deskRoutes } from "@/server/api/routes/desk";
import { exportRoutes } from "@/server/api/routes/exports";
import { fileRoutes } from "@/server/api/routes/files";
import { liveRoutes } from "@/server/api/routes/live";
import { notificationRoutes } from "@/server/api/routes/notifications";
import { passRoutes } from "@/server/api/routes/passes";
import { peopleRoutes } from "@/server/api/routes/people";
import { policyRoutes } from "@/server/api/routes/policy";
import { replyRoutes } from "@/server/api/routes/replies";
import { secondCheckRoutes } from "@/server/api/routes/second-checks";
import { threadRoutes } from "@/server/api/routes/threads";
import { viewRoutes } from "@/server/api/routes/views";

/** The whole API: one table for serving it, describing it and testing it. */
export const apiRoutes: readonly Route[] = [
  ...articleRoutes,
  ...claimRoutes,
  ...deskRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...liveRoutes,
  ...secondCheckRoutes,
  ...replyRoutes,
  ...policyRoutes,
  ...passRoutes,
  ...peopleRoutes,
  ...viewRoutes,
  ...threadRoutes,
  ...notificationRoutes,
];
