import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ClaimFilterFields } from "@/app/(desk)/_claims/claim-filter-fields";
import { filterInWords } from "@/app/(desk)/_claims/filter-in-words";
import { readClaimChoices } from "@/app/(desk)/_claims/read-claim-choices";
import { FilterForm } from "@/app/(desk)/_list/filter-form";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ExportCount } from "@/app/(desk)/exports/_parts/export-count";
import { ExportFormats } from "@/app/(desk)/exports/_parts/export-formats";
import { ExportJobs } from "@/app/(desk)/exports/_parts/export-jobs";
import { ExportLog } from "@/app/(desk)/exports/_parts/export-log";
import { PublicPageCard } from "@/app/(desk)/exports/_parts/public-page-card";
import { ReadyMadeExports } from "@/app/(desk)/exports/_parts/ready-made-exports";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { claimFilterShape } from "@/lib/core/claim/claim-filter";
import { countExport, getPublication, listExports } from "@/lib/exports/queries";
import { listExportJobs } from "@/lib/exports/take-export";

export const metadata: Metadata = { title: "Exports" };

const PATH = "/exports";
const JOBS_SHOWN = 5;

export default async function ExportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  if (!can(actor, "export:make")) return <NotForYou title="Exports" actor={actor} needs="export:make" />;
  const { filter, ignored } = readFilter(claimFilterShape, await searchParams);
  const [count, all, choices, log, jobs, publication] = await Promise.all([
    ask(countExport, filter),
    ask(countExport, {}),
    readClaimChoices(filter),
    ask(listExports, {}),
    ask(listExportJobs, { limit: JOBS_SHOWN }),
    filter.article === undefined ? null : ask(getPublication, { articleId: filter.article }).catch(() => null),
  ]);
  const address = hrefWith(PATH, filter);
  return (
    <Page width="form">
      <PageHeader
        title="Exports"
        lead="Choose the claims, see how many they are, take the file. Every export is written down with its fingerprint."
      />
      <IgnoredNotes ignored={ignored} />
      <ExportJobs
        shown={jobs.items.map((job) => ({ job, words: filterInWords(job.filter, choices) || "all of the desk" }))}
      />
      <ReadyMadeExports address={address} />
      <FilterForm path={PATH} address={address} label="Claims to export" submit="Count">
        <ClaimFilterFields filter={filter} choices={choices} />
      </FilterForm>
      <Card title="What the file will hold">
        <ExportCount filter={filter} count={count} all={all.claims} />
        <ExportFormats filter={filter} count={count} />
      </Card>
      {publication && <PublicPageCard publication={publication} mayPublish={can(actor, "article:publish")} />}
      <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">Exports made so far</h2>
        <TextLink href="/exports/check">Check a file against its proof</TextLink>
      </div>
      <ExportLog exports={log.items} articles={choices.articles} people={choices.people} />
    </Page>
  );
}
