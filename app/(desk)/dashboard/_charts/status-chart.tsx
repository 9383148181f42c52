import { StatusBadge } from "@/app/_ui/status-badge";
import { STATUS_LOOK, STATUS_ORDER } from "@/app/_ui/status-look";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import { BarRows } from "@/app/(desk)/dashboard/_charts/bar-rows";
import type { Counts } from "@/lib/core/view/article-view";

/** Claims by status. */
export function StatusChart({ counts }: { counts: Counts }) {
  const rows = STATUS_ORDER.map((status) => ({
    key: status,
    name: STATUS_WORDS[status],
    label: <StatusBadge status={status} plain />,
    count: counts.byStatus[status],
    href: `/claims?status=${status}`,
    hue: STATUS_LOOK[status].hue,
  }));
  return <BarRows caption="Claims by status" rows={rows} />;
}
