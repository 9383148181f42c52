import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import { counted } from "@/app/_ui/number";
import { Cell, HeadCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { AsTable } from "@/app/(desk)/dashboard/_charts/as-table";
import { wordsOfDay } from "@/app/(desk)/dashboard/_charts/day-words";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

type Day = DashboardView["signedOffByDay"][number];

const WIDTH = 400;
const HEIGHT = 140;
const FOOT = 18;
const HEAD = 14;

/** How many claims were signed off on each day, as columns; beneath them the same as a table. */
export function DayChart({ days }: { days: readonly Day[] }) {
  const id = useId();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const x = scaleBand<string>()
    .domain(days.map(({ day }) => day))
    .range([0, WIDTH])
    .padding(0.25);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...days.map(({ count }) => count))])
    .range([HEIGHT - FOOT, HEAD]);
  if (total === 0) return <p className="text-ink-soft">No claim was signed off in these {days.length} days.</p>;
  const place = (day: Day) => ({ x: x(day.day) ?? 0, y: y(day.count), width: x.bandwidth() });
  return (
    <figure aria-labelledby={`${id}-title ${id}-desc`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full max-w-3xl">
        <title id={`${id}-title`}>Claims signed off per day</title>
        <desc id={`${id}-desc`}>{inWords(days, total)}</desc>
        <line x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="var(--line-strong)" />
        {days.map((day) => (
          <Column key={day.day} day={day} {...place(day)} />
        ))}
      </svg>
      <AsTable>
        <DayTable days={days} />
      </AsTable>
    </figure>
  );
}

function Column({ day, x, y, width }: { day: Day; x: number; y: number; width: number }) {
  const middle = x + width / 2;
  return (
    <>
      {day.count > 0 && (
        <a
          href={hrefOf(day)}
          aria-label={`${wordsOfDay(day)}: ${counted(day.count, "claim")} signed off`}
          data-hue="green"
        >
          <rect x={x} y={HEAD - 4} width={width} height={HEIGHT - FOOT - HEAD + 4} fill="transparent" />
          <rect x={x} y={y} width={width} height={HEIGHT - FOOT - y} fill="var(--hue-solid)" rx="1" />
          <text x={middle} y={y - 3} textAnchor="middle" fontSize="9.5" fontWeight="600" fill="var(--ink)">
            {day.count}
          </text>
        </a>
      )}
      <text aria-hidden x={middle} y={HEIGHT - 5} textAnchor="middle" fontSize="9" fill="var(--ink-soft)">
        {Number(day.day.slice(8))}
      </text>
    </>
  );
}

function DayTable({ days }: { days: readonly Day[] }) {
  return (
    <Table caption="Claims signed off per day" className="mt-1">
      <thead>
        <tr>
          <HeadCell>Day (UTC)</HeadCell>
          <HeadCell className="text-right">Signed off</HeadCell>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <Row key={day.day}>
            <Cell>{wordsOfDay(day)}</Cell>
            <Cell className="text-right">
              {day.count === 0 ? "0" : <TextLink href={hrefOf(day)}>{day.count}</TextLink>}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function hrefOf({ day }: Day): string {
  return `/claims?signedOffOn=${day}`;
}

function inWords(days: readonly Day[], total: number): string {
  const best = days.reduce<Day | null>((most, day) => (most === null || day.count > most.count ? day : most), null);
  if (best === null || total === 0) return "None in the last 14 days.";
  return `${counted(total, "claim")} in 14 days; most, ${best.count}, on ${wordsOfDay(best)}.`;
}
