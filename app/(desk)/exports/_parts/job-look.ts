import { Ban, Check, Clock, Hourglass, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { ExportJobView } from "@/lib/core/view/export-job-view";

type JobLook = { readonly label: string; readonly hue: Hue; readonly icon: LucideIcon };

/** How each state of a prepared export looks, in words, colour and icon. */
export const JOB_LOOK: Readonly<Record<ExportJobView["state"], JobLook>> = {
  queued: { label: "Waits", hue: "gray", icon: Hourglass },
  running: { label: "Being made", hue: "blue", icon: Hourglass },
  ready: { label: "Ready", hue: "green", icon: Check },
  failed: { label: "Failed", hue: "orange", icon: TriangleAlert },
  cancelled: { label: "Cancelled", hue: "gray", icon: Ban },
  expired: { label: "Expired", hue: "gray", icon: Clock },
};
