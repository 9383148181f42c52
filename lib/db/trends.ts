import type { Actor } from "@/lib/core/access/roles";
import { CatchStageSchema } from "@/lib/core/claim/caught";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { TrendsView } from "@/lib/core/view/trends-view";
import { blindTo } from "@/lib/db/blind";
import { CATCH_STAGE, CAUGHT } from "@/lib/db/caught";
import { Prisma } from "@/lib/db/generated/client";
import { dayOf } from "@/lib/db/on-day";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** Statuses in which a claim waits for somebody; the others are ends. */
const WAITING: readonly ClaimStatus[] = ["proposed", "open", "in_review", "needs_info", "awaiting_sign_off", "lapsed"];

type Period = { readonly actor: Actor; readonly days: number };

/** The claims of the newsroom that the person may see, as `claim c` with `article a`. */
function seen({ actor }: Period): Prisma.Sql {
  return Prisma.sql`claim c JOIN article a ON a.id = c.article_id
    WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND ${visibleArticle(actor)}`;
}

function firstDay({ days }: Period): Prisma.Sql {
  return Prisma.sql`(${dayOf(Prisma.sql`now()`)} - ${days - 1}::int)`;
}

/** How the desk has worked over the last days, today included. */
export async function readTrends(reader: Reader, actor: Actor, days: number): Promise<TrendsView> {
  const period = { actor, days };
  const [flow, timeInStatus, caught] = await Promise.all([
    readFlow(reader, period),
    readTimeInStatus(reader, period),
    readCaught(reader, period),
  ]);
  return { days: flow, timeInStatus, caught };
}

function readFlow(reader: Reader, period: Period): Promise<TrendsView["days"]> {
  const first = firstDay(period);
  return reader.rows<TrendsView["days"][number]>(Prisma.sql`
    WITH seen AS MATERIALIZED (SELECT c.id, c.created_at FROM ${seen(period)}),
    taken AS (SELECT ${dayOf(Prisma.sql`created_at`)} AS day, count(*)::int AS n FROM seen
      WHERE created_at >= ${first} AT TIME ZONE 'UTC' GROUP BY 1),
    signed AS (SELECT ${dayOf(Prisma.sql`so.signed_at`)} AS day, count(DISTINCT so.claim_id)::int AS n
      FROM sign_off so JOIN seen s ON s.id = so.claim_id
      WHERE so.newsroom_id = ${period.actor.newsroomId}::uuid AND so.signed_at >= ${first} AT TIME ZONE 'UTC' GROUP BY 1),
    lapsed AS (SELECT ${dayOf(Prisma.sql`e.at`)} AS day, count(DISTINCT e.claim_id)::int AS n
      FROM event e JOIN seen s ON s.id = e.claim_id
      WHERE e.newsroom_id = ${period.actor.newsroomId}::uuid AND e.type = 'claim.lapsed'
        AND e.at >= ${first} AT TIME ZONE 'UTC' GROUP BY 1)
    SELECT to_char(d.day, 'YYYY-MM-DD') AS day, COALESCE(t.n, 0) AS "takenIn", COALESCE(s.n, 0) AS "signedOff",
      COALESCE(l.n, 0) AS lapsed
    FROM generate_series(${first}, ${dayOf(Prisma.sql`now()`)}, interval '1 day') d(day)
    LEFT JOIN taken t ON t.day = d.day::date LEFT JOIN signed s ON s.day = d.day::date
    LEFT JOIN lapsed l ON l.day = d.day::date ORDER BY d.day`);
}

/** A status begins with the line that led into it, or with the claim itself, and ends with the next such line. */
async function readTimeInStatus(reader: Reader, period: Period): Promise<TrendsView["timeInStatus"]> {
  const rows = await reader.rows<TrendsView["timeInStatus"][number]>(Prisma.sql`
    WITH seen AS MATERIALIZED (SELECT c.id, c.status, c.status_since, c.created_at FROM ${seen(period)}),
    steps AS (
      SELECT e.payload->>'from' AS status, e.at AS until,
        COALESCE(lag(e.at) OVER (PARTITION BY e.claim_id ORDER BY e.id), s.created_at) AS since
      FROM event e JOIN seen s ON s.id = e.claim_id
      WHERE e.newsroom_id = ${period.actor.newsroomId}::uuid AND e.payload->>'from' IS NOT NULL
        AND e.type IN ('claim.moved', 'claim.lapsed', 'claim.step_undone')
    ), past AS (
      SELECT status, count(*)::int AS "left",
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM until - since)) AS seconds
      FROM steps WHERE until >= ${firstDay(period)} AT TIME ZONE 'UTC' GROUP BY status
    ), present AS (
      SELECT status::text AS status, count(*)::int AS now, extract(epoch FROM now() - min(status_since)) AS longest
      FROM seen GROUP BY status
    )
    SELECT w.status, COALESCE(past."left", 0) AS "left", past.seconds[1]::float8 AS "medianSeconds",
      past.seconds[2]::float8 AS "slowSeconds", COALESCE(present.now, 0) AS now, present.longest::float8 AS "longestSeconds"
    FROM unnest(${[...WAITING]}::text[]) WITH ORDINALITY w(status, place)
    LEFT JOIN past ON past.status = w.status LEFT JOIN present ON present.status = w.status ORDER BY w.place`);
  return rows;
}

async function readCaught(reader: Reader, period: Period): Promise<TrendsView["caught"]> {
  const [row] = await reader.rows<{
    total: number;
    byType: TrendsView["caught"]["byType"] | null;
    byStage: Record<string, number> | null;
  }>(Prisma.sql`
    WITH caught AS MATERIALIZED (
      SELECT c.types, c.verdict, ${CATCH_STAGE} AS stage FROM ${seen(period)} AND ${CAUGHT} AND NOT ${blindTo(period.actor)}
    )
    SELECT (SELECT count(*)::int FROM caught) AS total,
      (SELECT jsonb_agg(jsonb_build_object('type', x.type, 'verdict', x.verdict, 'count', x.n) ORDER BY x.type, x.verdict)
        FROM (SELECT t.type, verdict, count(*)::int AS n FROM caught, unnest(types) t(type) GROUP BY 1, 2) x) AS "byType",
      (SELECT jsonb_object_agg(x.stage, x.n) FROM (SELECT stage, count(*)::int AS n FROM caught GROUP BY 1) x) AS "byStage"`);
  return {
    total: row?.total ?? 0,
    byType: row?.byType ?? [],
    byStage: CatchStageSchema.options.map((stage) => ({ stage, count: row?.byStage?.[stage] ?? 0 })),
  };
}
