import { scaleLinear } from "d3-scale";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Hue } from "@/app/_ui/hue";
import { inFigures } from "@/app/_ui/number";
import { CountLink } from "@/app/(desk)/_list/count-link";

/** One bar: what it counts, how many, and the list that it opens. */
export type BarRow = {
  readonly key: string;
  readonly label: ReactNode;
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly hue: Hue;
};

/**
 * Bars one under another. It is a table: the words and the numbers are the chart's own, so it needs no other text for
 * those who cannot see the bars.
 */
export function BarRows({ caption, rows }: { caption: string; rows: readonly BarRow[] }) {
  const width = scaleLinear()
    .domain([0, Math.max(1, ...rows.map(({ count }) => count))])
    .range([0, 100]);
  return (
    <table className="w-full max-w-4xl border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Claims</th>
          <th scope="col">Bar</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="w-40 py-0.5 pr-2 text-left font-normal whitespace-nowrap max-sm:w-32">
              {row.label}
            </th>
            <td className="figures w-12 py-0.5 pr-3 text-right">
              <CountLink count={row.count} href={row.href} label={`claims: ${row.name}`} />
            </td>
            <td className="py-0.5">{row.count > 0 && <Bar row={row} width={width(row.count)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The bar is a link as well, for the mouse; the number beside it is the one for keyboard and reader. */
function Bar({ row, width }: { row: BarRow; width: number }) {
  return (
    <Link href={row.href} tabIndex={-1} aria-hidden className="block" title={`${row.name}: ${inFigures(row.count)}`}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full" data-hue={row.hue}>
        <title>{`${row.name}: ${inFigures(row.count)}`}</title>
        <rect width={Math.max(0.6, width)} height="10" fill="var(--hue-solid)" />
      </svg>
    </Link>
  );
}
