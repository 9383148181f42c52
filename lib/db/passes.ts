import type { Actor } from "@/lib/core/access/roles";
import { CLAIM_PASSES, type ClaimPass, ClaimPassSchema } from "@/lib/core/extract/claim-pass";
import type { PassesView, PassView } from "@/lib/core/view/passes-view";
import { Prisma } from "@/lib/db/generated/client";
import { readSetting } from "@/lib/db/newsroom-settings";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** Mirrors `passOf` in lib/core/extract/claim-pass.ts. */
const PASS = Prisma.sql`CASE WHEN 'roles' = ANY (c.passes) THEN 'roles'
  WHEN 'attribution' = ANY (c.passes) THEN 'attribution' ELSE 'clauses' END`;

/** The passes that the newsroom has turned off; new texts are read without them. */
export async function readPassesOff(reader: Reader, newsroomId: string): Promise<ClaimPass[]> {
  const { off } = await readPassSetting(reader, newsroomId);
  return off;
}

/** The newsroom's version and the passes that are turned off in it. */
export async function readPassSetting(
  reader: Reader,
  newsroomId: string,
): Promise<{ readonly version: number; readonly off: ClaimPass[] }> {
  const { version, value } = await readSetting(reader, newsroomId, "passesOff");
  const parsed = ClaimPassSchema.array().safeParse(value ?? []);
  return { version, off: parsed.success ? parsed.data : [] };
}

type Row = Omit<PassView, "on" | "reasons"> & { reasons: PassView["reasons"] | null };

/** The passes with what became of the claims that they proposed, in the articles that the person may see. */
export async function readPasses(reader: Reader, actor: Actor): Promise<PassesView> {
  const { version, off } = await readPassSetting(reader, actor.newsroomId);
  const rows = await reader.rows<Row>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT ${PASS} AS pass, c.status, c.dismissal_reason::text AS reason,
        EXISTS (SELECT 1 FROM event e WHERE e.claim_id = c.id AND e.newsroom_id = c.newsroom_id
          AND e.type = 'claim.edited' AND e.payload->'changes' ? 'text') AS edited
      FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND c.origin_kind = 'engine' AND ${visibleArticle(actor)}
    )
    SELECT f.pass, count(*)::int AS proposed, count(*) FILTER (WHERE status = 'proposed')::int AS waiting,
      count(*) FILTER (WHERE status NOT IN ('proposed', 'dismissed') AND NOT edited)::int AS accepted,
      count(*) FILTER (WHERE status NOT IN ('proposed', 'dismissed') AND edited)::int AS edited,
      count(*) FILTER (WHERE status = 'dismissed')::int AS dismissed,
      (SELECT jsonb_agg(jsonb_build_object('reason', r.reason, 'count', r.n) ORDER BY r.n DESC, r.reason)
        FROM (SELECT COALESCE(reason, 'other') AS reason, count(*)::int AS n FROM found g
          WHERE g.pass = f.pass AND g.status = 'dismissed' GROUP BY 1) r) AS reasons
    FROM found f GROUP BY f.pass`);
  const none = { proposed: 0, waiting: 0, accepted: 0, edited: 0, dismissed: 0, reasons: [] };
  return {
    version,
    passes: CLAIM_PASSES.map((pass) => {
      const row = rows.find((found) => found.pass === pass);
      return { ...none, ...row, reasons: row?.reasons ?? [], pass, on: !off.includes(pass) };
    }),
  };
}
