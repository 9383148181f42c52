import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import type { Hue } from "@/app/_ui/hue";
import { counted, inFigures } from "@/app/_ui/number";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { Cell, HeadCell, Row, Table } from "@/app/_ui/table";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { AsTable } from "@/app/(desk)/dashboard/_charts/as-table";
import { wordsOfDay } from "@/app/(desk)/dashboard/_charts/day-words";
import type { TrendsView } from "@/lib/core/view/trends-view";

type Day = TrendsView["days"][number];
type Series = {
  readonly key: Exclude<keyof Day, "day">;
  readonly words: string;
  readonly hue: Hue;
  readonly filter: string;
};

const SERIES: readonly Series[] = [
  { key: "takenIn", words: "came in", hue: "gray", filter: "takenInOn" },
  { key: "signedOff", words: "signed off", hue: "green", filter: "signedOffOn" },
  { key: "lapsed", words: "lapsed", hue: "orange", filter: "lapsedOn" },
];
const BOX = { width: 1100, height: 230, foot: 22, head: 16, left: 34 };

/** Claims that came in, were signed off and lapsed, day by day. Every column opens its list; beneath it, a table. */
export function FlowChart({ days }: { days: readonly Day[] }) {
  const id = useId();
  const x = scaleBand<string>()
    .domain(days.map(({ day }) => day))
    .range([BOX.left, BOX.width])
    .padding(0.2);
  const highest = Math.max(1, ...days.flatMap((day) => SERIES.map(({ key }) => day[key])));
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([BOX.height - BOX.foot, BOX.head]);
  const every = Math.ceil(days.length / 15);
  return (
    <figure aria-labelledby={`${id}-title ${id}-desc`}>
      <Legend />
      <ScrollRegion label="Claims per day, as columns" className="overflow-x-auto">
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className="h-auto w-full max-w-[84rem] min-w-200">
          <title id={`${id}-title`}>Claims that came in, were signed off and lapsed per day</title>
          <desc id={`${id}-desc`}>{inWords(days)}</desc>
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick} aria-hidden>
                <line x1={BOX.left} x2={BOX.width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
                <text x={BOX.left - 6} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-soft)">
                  {inFigures(tick)}
                </text>
              </g>
            ))}
          {days.map((day, index) => (
            <g key={day.day}>
              {SERIES.map((series, place) => (
                <Column
                  key={series.key}
                  day={day}
                  series={series}
                  x={(x(day.day) ?? 0) + (x.bandwidth() / SERIES.length) * place}
                  width={x.bandwidth() / SERIES.length}
                  top={y(day[series.key])}
                />
              ))}
              {index % every === 0 && (
                <text
                  aria-hidden
                  x={(x(day.day) ?? 0) + x.bandwidth() / 2}
                  y={BOX.height - 6}
                  textAnchor="middle"
                  fontSize="11"
                  fill="var(--ink-soft)"
                >
                  {wordsOfDay(day).replace(/^\w+,? /, "")}
                </text>
              )}
            </g>
          ))}
        </svg>
      </ScrollRegion>
      <AsTable>
        <FlowTable days={days} />
      </AsTable>
    </figure>
  );
}

type ColumnProps = { day: Day; series: Series; x: number; width: number; top: number };

function Column({ day, series, x, width, top }: ColumnProps) {
  const count = day[series.key];
  if (count === 0) return null;
  const foot = BOX.height - BOX.foot;
  return (
    <a href={hrefOf(day, series)} aria-label={`${wordsOfDay(day)}: ${counted(count, "claim")} ${series.words}`}>
      <rect x={x} y={BOX.head} width={width} height={foot - BOX.head} fill="transparent" />
      <rect
        data-hue={series.hue}
        x={x}
        y={top}
        width={Math.max(2, width - 1)}
        height={foot - top}
        fill="var(--hue-solid)"
      >
        <title>{`${wordsOfDay(day)}: ${counted(count, "claim")} ${series.words}`}</title>
      </rect>
    </a>
  );
}

/** Left, middle and right column of each day: the place tells them apart where colours don't. */
function Legend() {
  const places = ["left", "middle", "right"];
  return (
    <ul className="mb-1 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {SERIES.map((series, index) => (
        <li key={series.key} className="flex items-center gap-1.5">
          <svg aria-hidden width="12" height="12" data-hue={series.hue}>
            <rect width="12" height="12" rx="2" fill="var(--hue-solid)" />
          </svg>
          {series.words} <span className="text-ink-faint">({places[index]})</span>
        </li>
      ))}
    </ul>
  );
}

function FlowTable({ days }: { days: readonly Day[] }) {
  return (
    <Table caption="Claims per day" className="mt-1">
      <thead>
        <tr>
          <HeadCell>Day (UTC)</HeadCell>
          {SERIES.map(({ key, words }) => (
            <HeadCell key={key} className="text-right first-letter:uppercase">
              {words}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <Row key={day.day}>
            <Cell>{wordsOfDay(day)}</Cell>
            {SERIES.map((series) => (
              <Cell key={series.key} className="text-right">
                <CountLink
                  count={day[series.key]}
                  href={hrefOf(day, series)}
                  label={`claims ${series.words} on ${wordsOfDay(day)}`}
                />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function hrefOf({ day }: Day, { filter }: Series): string {
  return `/claims?${filter}=${day}`;
}

function inWords(days: readonly Day[]): string {
  const sums = SERIES.map(({ key, words }) => `${days.reduce((sum, day) => sum + day[key], 0)} ${words}`);
  return `In ${days.length} days: ${sums.join(", ")}.`;
}
