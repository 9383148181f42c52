import { scaleLinear } from "d3-scale";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { StatusBadge } from "@/app/_ui/status-badge";
import { STATUS_LOOK } from "@/app/_ui/status-look";
import { HeadCell } from "@/app/_ui/table";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { inDuration } from "@/app/(desk)/dashboard/_charts/duration";
import type { TrendsView } from "@/lib/core/view/trends-view";

type StatusTime = TrendsView["timeInStatus"][number];

const HEADS = ["Status", "Half moved on within", "Nine in ten within", "", "There now", "Longest so far"];

/** How long claims wait in each status, and how many wait there now. */
export function StatusTimes({ rows }: { rows: readonly StatusTime[] }) {
  const width = scaleLinear()
    .domain([0, Math.max(1, ...rows.map(({ slowSeconds }) => slowSeconds ?? 0))])
    .range([0, 100]);
  return (
    <StackTable
      caption="Time in status"
      head={HEADS.map((head) => (
        <HeadCell key={head || "bar"}>{head || <span className="sr-only">As a bar</span>}</HeadCell>
      ))}
    >
      {rows.map((row) => (
        <StackRow key={row.status}>
          <StackCell>
            <StatusBadge status={row.status} plain />
          </StackCell>
          <StackCell label="Half moved on within">{durationOf(row.medianSeconds)}</StackCell>
          <StackCell label="Nine in ten within">{durationOf(row.slowSeconds)}</StackCell>
          <StackCell className="sm:w-1/3">
            <svg
              aria-hidden
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              className="mt-1 block h-3 w-full"
              data-hue={STATUS_LOOK[row.status].hue}
            >
              <rect width={width(row.slowSeconds ?? 0)} height="10" fill="var(--hue-solid)" fillOpacity="0.35" />
              <rect width={width(row.medianSeconds ?? 0)} height="10" fill="var(--hue-solid)" />
            </svg>
          </StackCell>
          <StackCell label="There now">
            <CountLink
              count={row.now}
              href={`/claims?status=${row.status}&sort=waiting`}
              label={`claims are ${STATUS_WORDS[row.status].toLowerCase()}`}
            />
          </StackCell>
          <StackCell label="Longest so far">{durationOf(row.longestSeconds)}</StackCell>
        </StackRow>
      ))}
    </StackTable>
  );
}

function durationOf(seconds: number | null) {
  return seconds === null ? <span className="text-ink-faint">None</span> : inDuration(seconds);
}
