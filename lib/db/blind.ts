import { Prisma } from "@/lib/db/generated/client";
import type { NewsroomScope } from "@/lib/db/scope";

/**
 * Whether the reader owes a second verdict on a claim and so must not see the first one, as a condition on the claim's
 * id. Whatever tells of a verdict, of its reasons or of the talk about it is narrowed by this.
 */
export function blindTo(scope: Pick<NewsroomScope, "memberId">, claimId = Prisma.sql`c.id`): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM second_check blind WHERE blind.claim_id = ${claimId}
    AND blind.state = 'waiting' AND blind.checker_id = ${scope.memberId}::uuid)`;
}
