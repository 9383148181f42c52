import { Check, CircleHelp, Clock, type LucideIcon, PenLine, Split, Tag, TriangleAlert, X } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { hueOf } from "@/app/_ui/hue";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";

const ICONS: Record<string, LucideIcon> = {
  check: Check,
  "pen-check": PenLine,
  cross: X,
  alert: TriangleAlert,
  split: Split,
  help: CircleHelp,
  clock: Clock,
};

type Scale = readonly { key: string; label: string; color: string; icon: string }[];

/** What was found. Without `scale` the words of the default scale are used; a key that no scale knows is shown as it is. */
export function VerdictBadge({ verdict, scale, plain }: { verdict: string; scale?: Scale; plain?: boolean }) {
  const label = (scale ?? DEFAULT_VERDICTS).find((candidate) => candidate.key === verdict);
  return (
    <Badge hue={hueOf(label?.color ?? "gray")} icon={ICONS[label?.icon ?? ""] ?? Tag} plain={plain ?? false}>
      {label?.label ?? verdict}
    </Badge>
  );
}
