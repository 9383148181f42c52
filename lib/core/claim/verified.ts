import type { AnchorState } from "@/lib/core/claim/claim";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { ATTRIBUTION_CONFIRMED } from "@/lib/core/claim/verdict";

/** Everything that "verified" is decided from. Hashes are those of the content, see `contentOf`. */
export type VerifiedFacts = {
  readonly status: ClaimStatus;
  readonly verdictCountsAsVerified: boolean;
  readonly attributed: boolean;
  readonly attributionVerdict: string | null;
  readonly anchorState: AnchorState;
  readonly contentHash: string;
  readonly signedHash: string | null;
  readonly openBlockingThreads: number;
  readonly policyMet: boolean;
  readonly policyOverridden: boolean;
  readonly recheckBy: Date | null;
};

/**
 * Whether a claim is verified at a moment. The one definition behind badge, filter, count, gate and export;
 * `lib/db/verified.ts` holds the same rule as SQL and a property test keeps the two equal.
 *
 * @param now the server's time: a claim whose `recheckBy` has passed is no longer verified
 */
export function isVerified(facts: VerifiedFacts, now: Date): boolean {
  return (
    facts.status === "signed_off" &&
    facts.verdictCountsAsVerified &&
    (!facts.attributed || facts.attributionVerdict === ATTRIBUTION_CONFIRMED) &&
    HOLDING_ANCHORS.includes(facts.anchorState) &&
    facts.signedHash === facts.contentHash &&
    facts.openBlockingThreads === 0 &&
    (facts.policyMet || facts.policyOverridden) &&
    (facts.recheckBy === null || facts.recheckBy.getTime() > now.getTime())
  );
}
