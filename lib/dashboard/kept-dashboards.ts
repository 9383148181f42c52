import type { Actor } from "@/lib/core/access/roles";
import type { DashboardView } from "@/lib/core/view/dashboard-view";
import { computeDashboard } from "@/lib/db/dashboard";
import { hasChangedSince, takeSnapshot } from "@/lib/db/freshness";
import { fromPool } from "@/lib/db/rows";

type Kept = { readonly snapshot: string; readonly view: DashboardView; readonly until: number };

const MOST = 500;
const kept = new Map<string, Kept>();
const underway = new Map<string, Promise<Kept>>();

/**
 * The dashboard as it stands. Counting is kept per person until something is committed in the newsroom, which one
 * cheap look into the history tells, or until a date passes that changes a count by itself. So it is never out of date,
 * also when another process made the change.
 */
export async function currentDashboard(actor: Actor, now: Date): Promise<DashboardView> {
  const key = actor.memberId;
  const known = kept.get(key);
  if (known && now.getTime() < known.until && !(await hasChangedSince(fromPool, actor.newsroomId, known.snapshot))) {
    return known.view;
  }
  const running = underway.get(key) ?? recount(actor, key);
  return (await running).view;
}

function recount(actor: Actor, key: string): Promise<Kept> {
  const work = count(actor)
    .then((fresh) => {
      keep(key, fresh);
      return fresh;
    })
    .finally(() => underway.delete(key));
  underway.set(key, work);
  return work;
}

async function count(actor: Actor): Promise<Kept> {
  const snapshot = await takeSnapshot(fromPool);
  const { view, changesAt } = await computeDashboard(fromPool, actor);
  return { snapshot, view, until: changesAt?.getTime() ?? Number.POSITIVE_INFINITY };
}

function keep(key: string, fresh: Kept): void {
  kept.delete(key);
  kept.set(key, fresh);
  const oldest = kept.keys().next();
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
}
