import { CAUGHT_VERDICTS, type CatchStage } from "@/lib/core/claim/caught";
import { Prisma } from "@/lib/db/generated/client";

/** The claim's check found something wrong. For statements that have `claim c`. */
export const CAUGHT = Prisma.sql`c.verdict = ANY (${[...CAUGHT_VERDICTS]}::text[])`;

const SIGNED_BEFORE = Prisma.sql`EXISTS (SELECT 1 FROM sign_off so WHERE so.claim_id = c.id AND so.signed_at < c.verdict_at)`;
const RETURNED_BEFORE = Prisma.sql`EXISTS (SELECT 1 FROM event e WHERE e.claim_id = c.id AND e.type = 'claim.moved'
  AND e.payload->>'move' = 'return' AND e.at < c.verdict_at)`;

/** When it was found, as one value of a claim. The list filters and the dashboard counts by the same words. */
export const CATCH_STAGE = Prisma.sql`CASE WHEN ${SIGNED_BEFORE} THEN 'after_sign_off'
  WHEN ${RETURNED_BEFORE} THEN 'second_check' ELSE 'first_check' END`;

/** Claims whose check found something wrong at one stage. */
export function caughtAt(stage: CatchStage): Prisma.Sql {
  return Prisma.sql`(${CAUGHT} AND ${CATCH_STAGE} = ${stage})`;
}
