import { ChevronDown, ChevronsUp, Equal, type LucideIcon } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import type { Hue } from "@/app/_ui/hue";
import { PRIORITY_WORDS } from "@/app/_words/claim-words";
import type { Priority } from "@/lib/core/claim/claim";

const LOOK: Record<Priority, { hue: Hue; icon: LucideIcon }> = {
  high: { hue: "red", icon: ChevronsUp },
  normal: { hue: "gray", icon: Equal },
  low: { hue: "gray", icon: ChevronDown },
};

/** How urgent a check is. */
export function PriorityBadge({ priority, plain = true }: { priority: Priority; plain?: boolean }) {
  return (
    <Badge {...LOOK[priority]} plain={plain} title={`Priority: ${PRIORITY_WORDS[priority].toLowerCase()}`}>
      {PRIORITY_WORDS[priority]}
    </Badge>
  );
}
