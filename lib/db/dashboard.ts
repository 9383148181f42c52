import type { Actor } from "@/lib/core/access/roles";
import type { ArticleStatus } from "@/lib/core/article/article";
import { agreementOf, type VerdictPair } from "@/lib/core/review/agreement";
import { type DashboardView, RiskSchema } from "@/lib/core/view/dashboard-view";
import { type Tally, toCounts } from "@/lib/db/articles";
import { RISKS, seenVerdict } from "@/lib/db/claim-filter";
import { isoOrNull } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { VERIFIED } from "@/lib/db/verified";

type ArticleTally = { id: string; title: string; status: ArticleStatus; deadlineAt: string | null; tally: Tally[] };

type DashboardRow = {
  articles: ArticleTally[] | null;
  verdicts: DashboardView["byVerdict"] | null;
  people: DashboardView["people"] | null;
  risks: Record<string, number>;
  checks: { waiting: number; disagreed: number; pairs: VerdictPair[] };
  days: DashboardView["signedOffByDay"] | null;
  /** When the next claim stops being verified by the clock alone. */
  changesAt: Date | null;
};

const RISK_COUNTS = Prisma.join(
  RiskSchema.options.map((risk) => Prisma.sql`${Prisma.raw(`'${risk}'`)}, count(*) FILTER (WHERE ${RISKS[risk]})::int`),
);

/** The pairs of verdicts that were given unseen. Both questions count as one verdict, as they do for the people. */
const PAIRS = Prisma.sql`SELECT concat_ws('/', sc.first_verdict, sc.first_attribution_verdict) AS first,
    concat_ws('/', sc.verdict, sc.attribution_verdict) AS second, count(*)::int AS count
  FROM second_check sc JOIN seen s ON s.id = sc.claim_id
  WHERE sc.state IN ('agreed', 'disagreed', 'adjudicated') GROUP BY 1, 2`;

/** The first of the fourteen days whose sign-offs are shown. */
const FIRST_DAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date - 13`;

/**
 * Counts everything that the dashboard shows, in one pass over the claims that the person may see.
 *
 * @returns the view, and the moment from which on it is wrong although nothing was changed (null: never)
 */
export async function computeDashboard(
  reader: Reader,
  actor: Actor,
): Promise<{ view: DashboardView; changesAt: Date | null }> {
  const [row] = await reader.rows<DashboardRow>(Prisma.sql`
    WITH seen AS MATERIALIZED (
      SELECT c.id, c.article_id, c.status, ${seenVerdict(actor)} AS verdict, c.assignee_id, c.recheck_by, c.evidence_count, c.independent_sources,
        c.contradiction_count, c.anchor_state, c.open_blocking_threads, c.open_questions, ${VERIFIED} AS verified
      FROM claim c JOIN article a ON a.id = c.article_id
      LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
      WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND ${visibleArticle(actor)}
    ), tally AS (
      SELECT article_id, jsonb_agg(jsonb_build_object('status', status, 'count', n, 'verified', v)) AS tally
      FROM (SELECT article_id, status, count(*)::int AS n, count(*) FILTER (WHERE verified)::int AS v
        FROM seen GROUP BY article_id, status) x GROUP BY article_id
    ), found AS (
      SELECT verdict, count(*)::int AS n FROM seen WHERE verdict IS NOT NULL GROUP BY verdict
    ), signed AS (
      SELECT (so.signed_at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT so.claim_id)::int AS n
      FROM sign_off so JOIN seen s ON s.id = so.claim_id
      WHERE so.newsroom_id = ${actor.newsroomId}::uuid AND so.signed_at >= (${FIRST_DAY}) AT TIME ZONE 'UTC' GROUP BY 1
    )
    SELECT
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'status', a.status, 'deadlineAt', a.deadline_at,
          'tally', COALESCE(t.tally, '[]')) ORDER BY a.deadline_at NULLS LAST, a.id DESC)
        FROM article a LEFT JOIN tally t ON t.article_id = a.id
        WHERE ${visibleArticle(actor)}) AS articles,
      (SELECT jsonb_agg(jsonb_build_object('verdict', v.key, 'label', v.label,
          'count', COALESCE(f.n, 0)) ORDER BY v."order")
        FROM verdict_label v LEFT JOIN found f ON f.verdict = v.key WHERE v.newsroom_id = ${actor.newsroomId}::uuid) AS verdicts,
      (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'assigned', p.assigned, 'inReview', p.in_review,
          'awaitingSignOff', p.awaiting) ORDER BY p.assigned DESC, m.name)
        FROM (SELECT assignee_id, count(*)::int AS assigned, count(*) FILTER (WHERE status = 'in_review')::int AS in_review,
            count(*) FILTER (WHERE status = 'awaiting_sign_off')::int AS awaiting
          FROM seen WHERE assignee_id IS NOT NULL AND status NOT IN ('signed_off', 'dismissed') GROUP BY assignee_id) p
        JOIN member m ON m.id = p.assignee_id) AS people,
      (SELECT jsonb_build_object(${RISK_COUNTS}) FROM seen c) AS risks,
      (SELECT jsonb_build_object('waiting', count(*) FILTER (WHERE sc.state = 'waiting'),
          'disagreed', count(*) FILTER (WHERE sc.state = 'disagreed'),
          'pairs', COALESCE((SELECT jsonb_agg(pair) FROM (${PAIRS}) pair), '[]'))
        FROM second_check sc JOIN seen s ON s.id = sc.claim_id) AS checks,
      (SELECT jsonb_agg(jsonb_build_object('day', to_char(d.day, 'YYYY-MM-DD'), 'count', COALESCE(x.n, 0)) ORDER BY d.day)
        FROM generate_series(${FIRST_DAY}, (now() AT TIME ZONE 'UTC')::date, interval '1 day') d(day)
        LEFT JOIN signed x ON x.day = d.day::date) AS days,
      LEAST((SELECT min(recheck_by) FROM seen WHERE recheck_by > now()),
        (SELECT min(deadline) FROM reply_request WHERE newsroom_id = ${actor.newsroomId}::uuid
          AND state = 'waiting' AND deadline > now()),
        (SELECT min(embargo_until) FROM article WHERE newsroom_id = ${actor.newsroomId}::uuid AND embargo_until > now()),
        ((now() AT TIME ZONE 'UTC')::date + 1) AT TIME ZONE 'UTC') AS "changesAt"`);
  if (!row) throw new RangeError("The dashboard's statement gives one row.");
  return { view: toView(row), changesAt: row.changesAt };
}

function toView(row: DashboardRow): DashboardView {
  const articles = (row.articles ?? []).map(({ tally, ...article }) => ({
    ...article,
    deadlineAt: isoOrNull(article.deadlineAt === null ? null : new Date(article.deadlineAt)),
    counts: toCounts(tally),
  }));
  return {
    counts: toCounts((row.articles ?? []).flatMap((article) => article.tally)),
    byVerdict: row.verdicts ?? [],
    articles,
    people: row.people ?? [],
    risks: RiskSchema.options.map((risk) => ({ risk, count: row.risks[risk] ?? 0 })),
    secondChecks: {
      waiting: row.checks.waiting,
      disagreed: row.checks.disagreed,
      agreement: agreementOf(row.checks.pairs),
    },
    signedOffByDay: row.days ?? [],
  };
}
