import { LayoutDashboard } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { PrintButton } from "@/app/_ui/print-button";
import { Time } from "@/app/_ui/time";
import { AgreementFigures } from "@/app/(desk)/_claims/agreement-figures";
import { ArticleProgress } from "@/app/(desk)/dashboard/_charts/article-progress";
import { DashboardViews } from "@/app/(desk)/dashboard/_charts/dashboard-views";
import { DayChart } from "@/app/(desk)/dashboard/_charts/day-chart";
import { Headline } from "@/app/(desk)/dashboard/_charts/headline";
import { PeopleLoad } from "@/app/(desk)/dashboard/_charts/people-load";
import { RiskChart } from "@/app/(desk)/dashboard/_charts/risk-chart";
import { StatusChart } from "@/app/(desk)/dashboard/_charts/status-chart";
import { VerdictChart } from "@/app/(desk)/dashboard/_charts/verdict-chart";
import { ask } from "@/lib/boundary/page";
import { getDashboard } from "@/lib/dashboard/queries";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const dashboard = await ask(getDashboard, {});
  const now = new Date().toISOString();
  const empty = dashboard.counts.total === 0;
  return (
    <Page>
      <DashboardViews address="/dashboard" />
      <PageHeader
        title="Dashboard"
        lead={
          <>
            <span className="no-print">Every number and every bar opens the list that it counts. </span>
            As of <Time value={now} look="full" />.
          </>
        }
        actions={<PrintButton />}
      />
      {empty ? (
        <EmptyState icon={LayoutDashboard} title="Nothing to count yet">
          <p>As soon as an article is saved, its claims are counted here by status, verdict, person and risk.</p>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <Headline counts={dashboard.counts} />
          <div className="grid items-start gap-4 lg:grid-cols-2 print:grid-cols-2">
            <div className="flex flex-col gap-4">
              <Card title="By status">
                <StatusChart counts={dashboard.counts} />
              </Card>
              <Card title="Risks">
                <RiskChart risks={dashboard.risks} />
              </Card>
            </div>
            <div className="flex flex-col gap-4">
              <Card title="By verdict">
                <VerdictChart rows={dashboard.byVerdict} />
              </Card>
              <Card title="Signed off per day, last 14 days">
                <DayChart days={dashboard.signedOffByDay} />
              </Card>
              <AgreementFigures figures={dashboard.secondChecks} />
            </div>
          </div>
          <Part title="By article, nearest deadline first">
            <ArticleProgress articles={dashboard.articles} now={now} />
          </Part>
          <Part title="By person">
            <PeopleLoad people={dashboard.people} />
          </Part>
        </div>
      )}
    </Page>
  );
}

/** A part of the screen that is a table, which brings its own frame. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mt-2 mb-2 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
