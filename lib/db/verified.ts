import { Prisma } from "@/lib/db/generated/client";

/**
 * "Verified" as a condition on a claim `c` joined to its `verdict_label vl`. The twin of `isVerified` in
 * lib/core/claim/verified.ts; verified.db.test.ts holds the two equal over random claims.
 */
export const VERIFIED: Prisma.Sql = Prisma.sql`(
  c.status = 'signed_off'
  AND COALESCE(vl.counts_as_verified, false)
  AND (c.attribution_mode = 'outlet_voice' OR c.attribution_verdict IS NOT DISTINCT FROM 'confirmed')
  AND c.anchor_state IN ('anchored', 'moved')
  AND c.signed_hash IS NOT DISTINCT FROM c.content_hash
  AND c.open_blocking_threads = 0
  AND (c.policy_met OR c.policy_override IS NOT NULL)
  AND (c.recheck_by IS NULL OR c.recheck_by > now()))`;
