import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { ClaimList } from "@/app/(desk)/_claims/claim-list";
import type { ClaimView } from "@/lib/core/view/claim-view";

type ClaimCardProps = {
  title: string;
  claims: readonly ClaimView[];
  empty?: ReactNode;
  /** One line on what these claims are. */
  lead?: string;
  /** The list that the card shows the beginning of. */
  all?: string;
  /** Leaves the card out when it has nothing to say. */
  hideEmpty?: boolean;
};

/** A pile of claims on today's desk. */
export function ClaimCard({ title, claims, empty, lead, all, hideEmpty }: ClaimCardProps) {
  if (claims.length === 0 && hideEmpty) return null;
  return (
    <Card title={title} actions={all && claims.length > 0 && <TextLink href={all}>See all</TextLink>}>
      {lead && <p className="mb-2 text-sm text-ink-faint">{lead}</p>}
      {claims.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ClaimList
          claims={claims}
          aside={(claim) => (
            <>
              {claim.dueAt && (
                <span>
                  due <Time value={claim.dueAt} />
                </span>
              )}
              {claim.submittedBy && claim.status === "awaiting_sign_off" && (
                <span>submitted by {claim.submittedBy.name}</span>
              )}
            </>
          )}
        />
      )}
    </Card>
  );
}
