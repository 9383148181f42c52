import {
  ArrowLeftRight,
  Check,
  CircleHelp,
  CircleMinus,
  Info,
  type LucideIcon,
  SearchCheck,
  SearchX,
  X,
} from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { ExcerptCheck, Stance } from "@/lib/core/source/source";

type Look = { hue: Hue; icon: LucideIcon };

/** The icon and hue of each stance. */
export const STANCE_LOOK: Record<Stance, Look> = {
  supports: { hue: "green", icon: Check },
  contradicts: { hue: "red", icon: X },
  partly_supports: { hue: "amber", icon: ArrowLeftRight },
  context: { hue: "gray", icon: Info },
  inconclusive: { hue: "gray", icon: CircleHelp },
};

/** The icon and hue of each outcome of looking for an excerpt in its source. */
export const EXCERPT_LOOK: Record<ExcerptCheck, Look> = {
  found: { hue: "green", icon: SearchCheck },
  not_found: { hue: "red", icon: SearchX },
  no_capture: { hue: "gray", icon: CircleMinus },
};
