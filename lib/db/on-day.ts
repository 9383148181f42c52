import { Prisma } from "@/lib/db/generated/client";

/** A moment's day, in UTC. */
export function dayOf(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${moment} AT TIME ZONE 'UTC')::date`;
}

/** Claims that came in on a day. */
export function takenInOn(day: string): Prisma.Sql {
  return Prisma.sql`${dayOf(Prisma.sql`c.created_at`)} = ${day}::date`;
}

/** Claims that were signed off on a day, whatever became of them since. */
export function signedOffOn(day: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM sign_off so WHERE so.claim_id = c.id
    AND ${dayOf(Prisma.sql`so.signed_at`)} = ${day}::date)`;
}

/** Claims whose approval lapsed on a day, whatever became of them since. */
export function lapsedOn(day: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM event e WHERE e.claim_id = c.id AND e.type = 'claim.lapsed'
    AND ${dayOf(Prisma.sql`e.at`)} = ${day}::date)`;
}
