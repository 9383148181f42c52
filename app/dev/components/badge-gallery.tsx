import { PriorityBadge } from "@/app/_ui/priority-badge";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { StatusBadge } from "@/app/_ui/status-badge";
import { STATUS_ORDER } from "@/app/_ui/status-look";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { Gallery } from "@/app/dev/components/gallery";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";

/** States in words, icons and colours. */
export function BadgeGallery() {
  return (
    <Gallery title="States">
      <div className="flex w-full flex-wrap gap-2">
        {STATUS_ORDER.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
        <VerifiedBadge />
      </div>
      <div className="flex w-full flex-wrap gap-3">
        {STATUS_ORDER.map((status) => (
          <StatusBadge key={status} status={status} plain />
        ))}
      </div>
      <div className="flex w-full flex-wrap gap-2">
        {DEFAULT_VERDICTS.map((verdict) => (
          <VerdictBadge key={verdict.key} verdict={verdict.key} />
        ))}
      </div>
      <div className="flex w-full gap-3">
        <PriorityBadge priority="high" />
        <PriorityBadge priority="normal" />
        <PriorityBadge priority="low" />
      </div>
      <div className="w-full max-w-md">
        <ProgressBar
          byStatus={{
            signed_off: 8,
            awaiting_sign_off: 3,
            in_review: 4,
            needs_info: 1,
            lapsed: 1,
            open: 5,
            proposed: 9,
          }}
        />
      </div>
      <div className="w-full max-w-md">
        <ProgressBar byStatus={{}} />
      </div>
    </Gallery>
  );
}
