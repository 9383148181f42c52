import { ShieldCheck } from "lucide-react";
import { Badge } from "@/app/_ui/badge";

/** The stamp of a claim that is verified by the one rule. */
export function VerifiedBadge() {
  return (
    <Badge hue="green" icon={ShieldCheck} title="Signed off by a second person, on evidence that still holds.">
      Verified
    </Badge>
  );
}
