import { CircleHelp, Lock, type LucideIcon, Scale, StickyNote } from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { ThreadKind } from "@/lib/core/review/thread";

/** The icon and hue of each kind of thread. */
export const THREAD_LOOK: Record<ThreadKind, { hue: Hue; icon: LucideIcon }> = {
  note: { hue: "gray", icon: StickyNote },
  question: { hue: "amber", icon: CircleHelp },
  legal: { hue: "violet", icon: Scale },
  blocking: { hue: "red", icon: Lock },
};
