import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { ClaimView, ThreadView } from "@/lib/core/view/claim-view";
import type { DashboardView } from "@/lib/core/view/dashboard-view";
import type { EventView } from "@/lib/core/view/history-view";
import type { NotificationView } from "@/lib/core/view/notification-view";
import type { TrendsView } from "@/lib/core/view/trends-view";
import { currentDashboard } from "@/lib/dashboard/kept-dashboards";
import { readClaimPage } from "@/lib/db/claim-list";
import { toClaimView } from "@/lib/db/claim-view";
import { readEvents } from "@/lib/db/history";
import { readNotifications } from "@/lib/db/inbox";
import { fromPool } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { waitsFor } from "@/lib/db/thread-list";
import { readThreads } from "@/lib/db/thread-rows";
import { readTrends } from "@/lib/db/trends";

/** What stands where in the newsroom. */
export const getDashboard = defineQuery({
  name: "getDashboard",
  permission: "dashboard:read",
  input: z.strictObject({}),
  run: ({ actor, now }): Promise<DashboardView> => currentDashboard(actor, now),
});

/** How the desk has worked over the last days, today included. Days are those of UTC. */
export const getTrends = defineQuery({
  name: "getTrends",
  permission: "dashboard:read",
  input: z.strictObject({ days: z.coerce.number().int().min(7).max(90).default(30) }),
  run: ({ actor }, { days }): Promise<TrendsView> => readTrends(fromPool, actor, days),
});

/** What a person finds when the day begins. */
export type TodayView = {
  queue: ClaimView[];
  waiting: ClaimView[];
  returned: ClaimView[];
  questions: ThreadView[];
  risks: DashboardView["risks"];
  recent: EventView[];
  notifications: NotificationView[];
};

/** My queue, what waits for me, what came back, and what happened. */
export const getToday = defineQuery({
  name: "getToday",
  permission: "dashboard:read",
  input: z.strictObject({}),
  run: async ({ actor, now }): Promise<TodayView> => {
    const mine = { assignee: "me" as const };
    const [queue, waiting, lapsed, questions, dashboard, recent, notifications] = await Promise.all([
      readClaimPage(
        fromPool,
        actor,
        { ...mine, status: ["open", "in_review", "needs_info"] },
        { sort: "priority", limit: 20 },
      ),
      readClaimPage(fromPool, actor, { status: ["awaiting_sign_off"] }, { sort: "waiting", limit: 50 }),
      readClaimPage(fromPool, actor, { ...mine, status: ["lapsed"] }, { sort: "waiting", limit: 20 }),
      readThreads(fromPool, actor, sql`t.state = 'open' AND t.kind = 'question' AND ${waitsFor(actor.memberId)}`, 20),
      currentDashboard(actor, now),
      readEvents(fromPool, actor, sql`true`, { limit: 10 }),
      readNotifications(fromPool, actor, { limit: 20 }),
    ]);
    const view = (rows: typeof queue.rows) => rows.map((row) => toClaimView(row, actor));
    return {
      queue: view(queue.rows),
      // Only what this person could sign off: the table of moves says so, not the role alone.
      waiting: view(waiting.rows).filter((claim) => claim.openMoves.includes("sign_off")),
      returned: view(lapsed.rows),
      questions,
      risks: dashboard.risks,
      recent: recent.items,
      notifications: notifications.items,
    };
  },
});
