import { Card } from "@/app/_ui/card";
import { RiskList } from "@/app/(desk)/_list/risk-list";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

/** Where the desk is in danger now. */
export function RiskCard({ risks }: { risks: DashboardView["risks"] }) {
  const present = risks.filter(({ count }) => count > 0);
  return (
    <Card title="Risks">
      {present.length === 0 ? (
        <p className="text-ink-soft">No claim is unsourced, contradicted, lapsed or blocked.</p>
      ) : (
        <RiskList risks={present} />
      )}
    </Card>
  );
}
