import Link from "next/link";
import type { ReactNode } from "react";
import { PriorityBadge } from "@/app/_ui/priority-badge";
import { StatusBadge } from "@/app/_ui/status-badge";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import type { ClaimView } from "@/lib/core/view/claim-view";

type ClaimListProps = { claims: readonly ClaimView[]; aside?: (claim: ClaimView) => ReactNode };

/** Claims one under another with what matters at a glance. */
export function ClaimList({ claims, aside }: ClaimListProps) {
  return (
    <ul className="divide-y divide-line">
      {claims.map((claim) => (
        <li key={claim.id} className="py-2.5 first:pt-0 last:pb-0">
          <Link href={claimHref(claim)} className="font-medium no-underline hover:underline [overflow-wrap:anywhere]">
            <span className="figures mr-1.5 text-ink-faint">{claim.label}</span>
            {claim.text}
          </Link>
          <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
            <StatusBadge status={claim.status} />
            {claim.verdict && <VerdictBadge verdict={claim.verdict} plain />}
            {claim.priority === "high" && <PriorityBadge priority={claim.priority} />}
            <span className="min-w-0 [overflow-wrap:anywhere]">{claim.articleTitle}</span>
            {aside?.(claim)}
          </div>
        </li>
      ))}
    </ul>
  );
}
