import { Badge } from "@/app/_ui/badge";
import { TextLink } from "@/app/_ui/text-link";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { StoredRevisionView } from "@/lib/core/view/stored-revision-view";

type EarlierClaimsProps = { articleId: string; claims: StoredRevisionView["claims"] };

/** What became of each claim with this text: first those that did not simply stay on their words. */
export function EarlierClaims({ articleId, claims }: EarlierClaimsProps) {
  const live = claims.filter(({ status }) => status !== "dismissed");
  const holds = (claim: (typeof live)[number]) => HOLDING_ANCHORS.includes(claim.state);
  const ordered = [...live.filter((claim) => !holds(claim)), ...live.filter(holds)];
  return (
    <ul aria-label="Claims in this text" className="divide-y divide-line border-y border-line">
      {ordered.map((claim) => (
        <li key={claim.id} className="py-2">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink href={`/articles/${articleId}?claim=${claim.label}`} className="figures text-sm font-semibold">
              {claim.label}
            </TextLink>
            <Badge hue={holds(claim) ? "green" : "orange"}>{ANCHOR_WORDS[claim.state]}</Badge>
            {claim.reason && <strong className="font-semibold">{claim.reason}</strong>}
          </p>
          <p className="mt-0.5 font-serif text-sm">“{claim.quote}”</p>
        </li>
      ))}
    </ul>
  );
}
