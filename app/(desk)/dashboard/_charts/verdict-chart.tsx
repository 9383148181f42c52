import { hueOf } from "@/app/_ui/hue";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { BarRows } from "@/app/(desk)/dashboard/_charts/bar-rows";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

/** Claims by verdict, in the order of the newsroom's scale. */
export function VerdictChart({ rows }: { rows: DashboardView["byVerdict"] }) {
  const bars = rows.map(({ verdict, label, count }) => {
    const known = DEFAULT_VERDICTS.find(({ key }) => key === verdict);
    const scale = [{ key: verdict, label, color: known?.color ?? "gray", icon: known?.icon ?? "" }];
    return {
      key: verdict,
      name: label,
      label: <VerdictBadge verdict={verdict} scale={scale} plain />,
      count,
      href: `/claims?verdict=${verdict}`,
      hue: hueOf(known?.color ?? "gray"),
    };
  });
  return <BarRows caption="Claims by verdict" rows={bars} />;
}
