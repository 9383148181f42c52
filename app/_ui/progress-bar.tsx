import { STATUS_LOOK, STATUS_ORDER } from "@/app/_ui/status-look";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import type { ClaimStatus } from "@/lib/core/claim/status";

type Share = Partial<Record<ClaimStatus, number>>;

/** Says the bar in words, in its own order: "3 signed off, 2 in review". */
export function progressInWords(byStatus: Share): string {
  const parts = STATUS_ORDER.filter((status) => (byStatus[status] ?? 0) > 0).map(
    (status) => `${byStatus[status]} ${STATUS_WORDS[status].toLowerCase()}`,
  );
  return parts.length > 0 ? parts.join(", ") : "no claims";
}

/** Claims by status as one bar, drawn as shapes so that it needs no style of its own. Dismissed ones are left out. */
export function ProgressBar({ byStatus, className }: { byStatus: Share; className?: string }) {
  const counted = STATUS_ORDER.filter((status) => status !== "dismissed");
  const total = counted.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  let x = 0;
  return (
    <svg
      role="img"
      aria-label={progressInWords(byStatus)}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={className ?? "h-2 w-full overflow-hidden rounded-full"}
    >
      <title>{progressInWords(byStatus)}</title>
      <rect width="100" height="8" fill="var(--gray-wash)" />
      {counted.map((status) => {
        const width = total === 0 ? 0 : ((byStatus[status] ?? 0) / total) * 100;
        const start = x;
        x += width;
        if (width === 0) return null;
        const gap = x > 99.9 ? 0 : 0.4;
        return (
          <rect
            key={status}
            data-hue={STATUS_LOOK[status].hue}
            x={start}
            width={Math.max(0.2, width - gap)}
            height="8"
            fill="var(--hue-solid)"
            fillOpacity={status === "proposed" ? 0.45 : 1}
          />
        );
      })}
    </svg>
  );
}
