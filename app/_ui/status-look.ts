import {
  BadgeCheck,
  Circle,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleSlash,
  History,
  type LucideIcon,
  Stamp,
} from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { ClaimStatus } from "@/lib/core/claim/status";

/** The icon and hue of each status: the one place where they are chosen. */
export const STATUS_LOOK: Record<ClaimStatus, { hue: Hue; icon: LucideIcon }> = {
  proposed: { hue: "gray", icon: CircleDashed },
  open: { hue: "teal", icon: Circle },
  in_review: { hue: "blue", icon: CircleDot },
  needs_info: { hue: "amber", icon: CircleHelp },
  awaiting_sign_off: { hue: "violet", icon: Stamp },
  signed_off: { hue: "green", icon: BadgeCheck },
  lapsed: { hue: "orange", icon: History },
  dismissed: { hue: "gray", icon: CircleSlash },
};

/** Statuses in the order of the work, from untouched to done; dismissed last. Bars and legends follow it. */
export const STATUS_ORDER: readonly ClaimStatus[] = [
  "signed_off",
  "awaiting_sign_off",
  "in_review",
  "needs_info",
  "lapsed",
  "open",
  "proposed",
  "dismissed",
];
