import type { Hue } from "@/app/_ui/hue";
import { RISK_WORDS } from "@/app/_words/claim-words";
import { BarRows } from "@/app/(desk)/dashboard/_charts/bar-rows";
import type { DashboardView, Risk } from "@/lib/core/view/dashboard-view";

/** What stops an article is red, what somebody should look at before it does is amber. */
const HUES: Record<Risk, Hue> = {
  unsourced: "amber",
  single_source: "amber",
  contradicted: "red",
  lapsed: "red",
  detached: "red",
  blocked: "red",
  recheck_overdue: "red",
  question_open: "amber",
  reply_awaited: "amber",
  reply_overdue: "red",
};

/** Where the desk is in danger now, each risk with the claims that it hangs on. */
export function RiskChart({ risks }: { risks: DashboardView["risks"] }) {
  const rows = risks.map(({ risk, count }) => ({
    key: risk,
    name: RISK_WORDS[risk].toLowerCase(),
    label: RISK_WORDS[risk],
    count,
    href: `/claims?risk=${risk}`,
    hue: HUES[risk],
  }));
  return <BarRows caption="Claims at risk" rows={rows} />;
}
