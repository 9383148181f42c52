import { Badge } from "@/app/_ui/badge";
import { STATUS_LOOK } from "@/app/_ui/status-look";
import { STATUS_MEANING, STATUS_WORDS } from "@/app/_words/claim-words";
import type { ClaimStatus } from "@/lib/core/claim/status";

/** Where a claim is in the process. */
export function StatusBadge({ status, plain }: { status: ClaimStatus; plain?: boolean }) {
  const { hue, icon } = STATUS_LOOK[status];
  return (
    <Badge hue={hue} icon={icon} plain={plain ?? false} title={STATUS_MEANING[status]}>
      {STATUS_WORDS[status]}
    </Badge>
  );
}
