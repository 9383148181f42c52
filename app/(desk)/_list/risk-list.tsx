import { RISK_WORDS } from "@/app/_words/claim-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

/** The risks with how many claims each, which open their list. */
export function RiskList({ risks }: { risks: DashboardView["risks"] }) {
  return (
    <ul className="flex flex-col">
      {risks.map(({ risk, count }) => (
        <li key={risk} className="flex min-h-8 items-center justify-between gap-4 border-b border-line last:border-b-0">
          <span>{RISK_WORDS[risk]}</span>
          <CountLink
            count={count}
            href={`/claims?risk=${risk}`}
            label={`claims: ${RISK_WORDS[risk].toLowerCase()}`}
            className="text-right"
          />
        </li>
      ))}
    </ul>
  );
}
