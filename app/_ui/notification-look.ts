import {
  AtSign,
  CircleHelp,
  Clock,
  CornerUpLeft,
  type LucideIcon,
  MessageSquareReply,
  TriangleAlert,
  UserCheck,
  Users,
} from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { NotificationKind } from "@/lib/core/review/notification";

/** The icon and hue of each kind of notice. */
export const NOTIFICATION_LOOK: Record<NotificationKind, { hue: Hue; icon: LucideIcon }> = {
  mentioned: { hue: "blue", icon: AtSign },
  asked: { hue: "amber", icon: CircleHelp },
  answered: { hue: "green", icon: MessageSquareReply },
  assigned: { hue: "blue", icon: UserCheck },
  returned: { hue: "orange", icon: CornerUpLeft },
  lapsed: { hue: "orange", icon: TriangleAlert },
  second_check: { hue: "violet", icon: Users },
  thread_due: { hue: "red", icon: Clock },
};
