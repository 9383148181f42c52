import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { Risk } from "@/lib/core/view/dashboard-view";
import { blindTo } from "@/lib/db/blind";
import { CAUGHT, caughtAt } from "@/lib/db/caught";
import { Prisma } from "@/lib/db/generated/client";
import { lapsedOn, signedOffOn, takenInOn } from "@/lib/db/on-day";
import { replyWaits } from "@/lib/db/reply-rows";
import { visibleArticle } from "@/lib/db/scope";
import { likePattern } from "@/lib/db/search";
import { VERIFIED } from "@/lib/db/verified";

const LIVE = Prisma.sql`c.status NOT IN ('dismissed', 'proposed')`;

/** What each risk means, as a condition on a claim. The dashboard counts and the list filter by the same words. */
export const RISKS: Readonly<Record<Risk, Prisma.Sql>> = {
  unsourced: Prisma.sql`(${LIVE} AND c.evidence_count = 0)`,
  single_source: Prisma.sql`(${LIVE} AND c.evidence_count > 0 AND c.independent_sources = 1)`,
  contradicted: Prisma.sql`(${LIVE} AND c.contradiction_count > 0)`,
  lapsed: Prisma.sql`c.status = 'lapsed'`,
  detached: Prisma.sql`(c.status <> 'dismissed' AND c.anchor_state IN ('detached', 'ambiguous', 'changed'))`,
  blocked: Prisma.sql`(c.status <> 'dismissed' AND c.open_blocking_threads > 0)`,
  recheck_overdue: Prisma.sql`(c.status <> 'dismissed' AND c.recheck_by <= now())`,
  question_open: Prisma.sql`(c.status <> 'dismissed' AND c.open_questions > 0)`,
  reply_awaited: Prisma.sql`(c.status <> 'dismissed' AND ${replyWaits(false)})`,
  reply_overdue: Prisma.sql`(c.status <> 'dismissed' AND ${replyWaits(true)})`,
};

/**
 * The claims that a person may see and that match the filter, as a condition for a statement that starts from
 * `CLAIM_FROM` (or at least has `claim c`, `article a` and `verdict_label vl`).
 */
export function claimFilter(actor: Actor, filter: ClaimFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [Prisma.sql`c.newsroom_id = ${actor.newsroomId}::uuid`, visibleArticle(actor)];
  if (filter.article) conditions.push(Prisma.sql`c.article_id = ${filter.article}::uuid`);
  if (filter.status) conditions.push(Prisma.sql`c.status = ANY (${filter.status}::claim_status[])`);
  // A list by verdict must not tell a verdict to whoever is asked for his own.
  if (filter.verdict) {
    conditions.push(Prisma.sql`COALESCE(${seenVerdict(actor)}, 'none') = ANY (${filter.verdict}::text[])`);
  }
  if (filter.verified !== undefined) {
    conditions.push(filter.verified ? VERIFIED : Prisma.sql`NOT COALESCE(${VERIFIED}, false)`);
  }
  if (filter.assignee) conditions.push(assigneeIs(actor, filter.assignee));
  if (filter.type) conditions.push(Prisma.sql`c.types && ${filter.type}::text[]`);
  if (filter.priority) conditions.push(Prisma.sql`c.priority = ANY (${filter.priority}::priority[])`);
  if (filter.risk) conditions.push(RISKS[filter.risk]);
  if (filter.overdue !== undefined) {
    conditions.push(filter.overdue ? RISKS.recheck_overdue : Prisma.sql`NOT COALESCE(${RISKS.recheck_overdue}, false)`);
  }
  if (filter.anchor) conditions.push(Prisma.sql`c.anchor_state = ANY (${filter.anchor}::anchor_state[])`);
  if (filter.signedOffOn) conditions.push(signedOffOn(filter.signedOffOn));
  if (filter.takenInOn) conditions.push(takenInOn(filter.takenInOn));
  if (filter.lapsedOn) conditions.push(lapsedOn(filter.lapsedOn));
  if (filter.caught) {
    conditions.push(filter.caught === "any" ? CAUGHT : caughtAt(filter.caught), Prisma.sql`NOT ${blindTo(actor)}`);
  }
  if (filter.tag) conditions.push(Prisma.sql`${filter.tag} = ANY (c.tags)`);
  if (filter.q) conditions.push(wordsMatch(filter.q));
  return Prisma.join(conditions, " AND ");
}

/** What leaves the house with this person: the same claims, without those whose first verdict he must not see. */
export function exportFilter(actor: Actor, filter: ClaimFilter): Prisma.Sql {
  return Prisma.sql`${claimFilter(actor, filter)} AND NOT ${blindTo(actor)}`;
}

/** The verdict of a claim as far as this person may see it. */
export function seenVerdict(actor: Pick<Actor, "memberId">): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${blindTo(actor)} THEN NULL ELSE c.verdict END`;
}

function assigneeIs(actor: Actor, assignee: string): Prisma.Sql {
  if (assignee === "none") return Prisma.sql`c.assignee_id IS NULL`;
  return Prisma.sql`c.assignee_id = ${assignee === "me" ? actor.memberId : assignee}::uuid`;
}

function wordsMatch(q: string): Prisma.Sql {
  const label = /^c-?0*(\d{1,6})$/i.exec(q.trim());
  if (label) return Prisma.sql`c.number = ${Number(label[1])}`;
  const pattern = likePattern(q.trim());
  return Prisma.sql`(c.text ILIKE ${pattern} OR c.quote ILIKE ${pattern} OR a.title ILIKE ${pattern})`;
}
