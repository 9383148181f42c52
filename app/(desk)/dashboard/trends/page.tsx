import type { Metadata } from "next";
import { z } from "zod";
import { Card } from "@/app/_ui/card";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { PrintButton } from "@/app/_ui/print-button";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ViewLinks } from "@/app/(desk)/_list/view-links";
import { CaughtByStage, CaughtByType } from "@/app/(desk)/dashboard/_charts/caught";
import { DashboardViews } from "@/app/(desk)/dashboard/_charts/dashboard-views";
import { FlowChart } from "@/app/(desk)/dashboard/_charts/flow-chart";
import { StatusTimes } from "@/app/(desk)/dashboard/_charts/status-times";
import { ask } from "@/lib/boundary/page";
import { getTrends } from "@/lib/dashboard/queries";

export const metadata: Metadata = { title: "Over time" };

const PATH = "/dashboard/trends";
const PERIODS = [14, 30, 90] as const;
const DEFAULT_DAYS = 30;

export default async function TrendsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter } = readFilter({ days: z.coerce.number().int().min(7).max(90).optional() }, await searchParams);
  const days = filter.days ?? DEFAULT_DAYS;
  const trends = await ask(getTrends, { days });
  return (
    <Page>
      <DashboardViews address={PATH} />
      <PageHeader
        title="Over time"
        lead={
          <>
            How the desk has worked in the last {days} days.
            <span className="no-print"> Every number and every column opens the list that it counts.</span>
          </>
        }
        actions={<PrintButton />}
      />
      <ViewLinks
        label="Period"
        address={hrefOf(days)}
        views={PERIODS.map((period) => ({ href: hrefOf(period), label: `${period} days` }))}
      />
      <div className="flex flex-col gap-4">
        <Card title="Claims per day">
          <FlowChart days={trends.days} />
        </Card>
        <section>
          <h2 className="mt-2 mb-2 text-base font-semibold">Time in status</h2>
          <StatusTimes rows={trends.timeInStatus} />
        </section>
        <div className="mt-2">
          <h2 className="text-base font-semibold">What checking caught</h2>
          <p className="text-sm text-ink-soft">
            Claims that were found wrong, since the newsroom began: at which stage, and of what kind.
          </p>
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
          <Card title="At which stage">
            <CaughtByStage caught={trends.caught} />
          </Card>
          <CaughtByType caught={trends.caught} />
        </div>
      </div>
    </Page>
  );
}

function hrefOf(days: number): string {
  return days === DEFAULT_DAYS ? PATH : `${PATH}?days=${days}`;
}
