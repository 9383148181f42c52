import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ExportCount } from "@/lib/core/view/export-view";
import { claimFilter } from "@/lib/db/claim-filter";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import { Prisma } from "@/lib/db/generated/client";
import { ON_PUBLIC_PAGE } from "@/lib/db/publications";
import type { Reader } from "@/lib/db/rows";
import { VERIFIED } from "@/lib/db/verified";

/** A live link of the claim `c` to a confidential source. */
const CONFIDENTIAL_EVIDENCE = Prisma.sql`EXISTS (SELECT 1 FROM evidence ce JOIN source cs ON cs.id = ce.source_id
  WHERE ce.claim_id = c.id AND ce.withdrawn_at IS NULL AND (cs.confidential OR cs.terms = 'confidential'))`;

/** An outlet's name as it is compared: the twin of `sameName` in lib/core/export/claim-review.ts. */
function plainName(name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`btrim(regexp_replace(lower(normalize(${name}, NFKC)), '^the[[:space:]]+', ''))`;
}

/** Whether the claim `c` was made by others: the twin of `claimantOf` there. */
const BY_OTHERS = Prisma.sql`CASE WHEN c.attribution_mode <> 'outlet_voice' THEN c.claimant IS NOT NULL
  ELSE a.outlet IS NOT NULL AND ${plainName(Prisma.sql`a.outlet`)} <> (
    SELECT ${plainName(Prisma.sql`n.name`)} FROM newsroom n WHERE n.id = a.newsroom_id) END`;

/** What an export with this filter would hold now, and what would be marked or left out. */
export async function countForExport(reader: Reader, actor: Actor, filter: ClaimFilter): Promise<ExportCount> {
  const where = claimFilter(actor, filter);
  const [row] = await reader.rows<ExportCount>(Prisma.sql`
    WITH list AS (
      SELECT c.id, ${VERIFIED} AS verified, c.policy_override IS NOT NULL AS overridden, c.status = 'lapsed' AS lapsed,
        COALESCE(a.embargo_until > now(), false) AS embargoed, a.restricted,
        ${VERIFIED} AND ${ON_PUBLIC_PAGE} AND ${BY_OTHERS} AND NOT ${CONFIDENTIAL_EVIDENCE} AS reviewed
      ${CLAIM_FROM} WHERE ${where}
    ), behind AS (
      SELECT DISTINCT s.id, s.confidential OR s.terms = 'confidential' AS hidden, s.terms = 'on_record' AS citable
      FROM evidence e JOIN source s ON s.id = e.source_id WHERE e.claim_id IN (SELECT id FROM list)
    )
    SELECT count(*)::int AS claims, (count(*) FILTER (WHERE verified))::int AS verified,
      (count(*) FILTER (WHERE overridden))::int AS overridden, (count(*) FILTER (WHERE lapsed))::int AS lapsed,
      (count(*) FILTER (WHERE embargoed))::int AS embargoed, (count(*) FILTER (WHERE restricted))::int AS restricted,
      (SELECT count(*) FILTER (WHERE citable AND NOT hidden) FROM behind)::int AS sources,
      (SELECT count(*) FILTER (WHERE hidden) FROM behind)::int AS confidential,
      (count(*) FILTER (WHERE reviewed))::int AS reviews
    FROM list`);
  if (!row) throw new RangeError("A count has one row.");
  return row;
}
