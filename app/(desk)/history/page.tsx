import { Download, History as HistoryIcon } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { EVENT_WORDS } from "@/app/_words/list-words";
import { choiceOptions, choicesOf } from "@/app/(desk)/_claims/choice-options";
import { readClaimChoices } from "@/app/(desk)/_claims/read-claim-choices";
import { CursorSchema } from "@/app/(desk)/_list/cursor";
import { FilterForm } from "@/app/(desk)/_list/filter-form";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ToFirstPage } from "@/app/(desk)/_list/to-first-page";
import { EventTable } from "@/app/(desk)/history/event-table";
import { VerifyButton } from "@/app/(desk)/history/verify-button";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { EventType } from "@/lib/core/history/events";
import { listEvents } from "@/lib/history/queries";

export const metadata: Metadata = { title: "History" };

const PATH = "/history";
// The keys of the dictionary are the kinds of lines that there are.
const TYPES = Object.keys(EVENT_WORDS) as [EventType, ...EventType[]];
const historyQueryShape = {
  article: z.uuid().optional(),
  claim: z.uuid().optional(),
  actor: z.uuid().optional(),
  type: z.enum(TYPES).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  cursor: CursorSchema,
};

export default async function HistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  if (!can(actor, "history:read")) return <NotForYou title="History" actor={actor} needs="history:read" />;
  const { filter, ignored } = readFilter(historyQueryShape, await searchParams);
  const { cursor, ...shown } = filter;
  const [page, choices] = await Promise.all([
    ask(listEvents, { ...filter, limit: 50 }),
    readClaimChoices({ article: filter.article, assignee: filter.actor }),
  ]);
  const address = hrefWith(PATH, shown, { cursor });
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }));
  const articles = choices.articles.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Page width="form">
      <PageHeader
        title="History"
        lead="Who did what and when. Lines are added and never changed or taken away."
        actions={
          <>
            <VerifyButton />
            <LinkButton href={hrefWith("/api/v1/history/export", shown)} prefetch={false}>
              <Download aria-hidden size={16} />
              Export these lines
            </LinkButton>
          </>
        }
      />
      <IgnoredNotes ignored={ignored} />
      <FilterForm path={PATH} address={hrefWith(PATH, shown)} label="History" inline>
        {filter.claim && <input type="hidden" name="claim" value={filter.claim} />}
        <div className="grid gap-3 sm:grow sm:grid-cols-3">
          <SelectField
            label="Article"
            name="article"
            options={choiceOptions("All articles", articles, filter.article ? [filter.article] : undefined)}
            defaultValue={filter.article ?? ""}
          />
          <SelectField
            label="Person"
            name="actor"
            options={choiceOptions("Everybody", people, filter.actor ? [filter.actor] : undefined)}
            defaultValue={filter.actor ?? ""}
          />
          <SelectField
            label="What happened"
            name="type"
            options={choiceOptions("Anything", choicesOf(EVENT_WORDS), undefined)}
            defaultValue={filter.type ?? ""}
          />
          <TextField label="From (UTC)" name="from" type="date" defaultValue={filter.from ?? ""} />
          <TextField label="Before (UTC)" name="until" type="date" defaultValue={filter.until ?? ""} />
        </div>
      </FilterForm>
      {filter.claim && (
        <p className="mb-3 text-ink-soft">Only lines on one claim are shown. Clear the filter to see all.</p>
      )}
      {cursor !== undefined && <ToFirstPage href={hrefWith(PATH, shown)} />}
      {page.items.length === 0 ? (
        <EmptyState icon={HistoryIcon} title="No line matches">
          <p>Nothing of this kind has happened. Take a filter away to see more.</p>
        </EmptyState>
      ) : (
        <EventTable
          key={address}
          source={{ first: page, api: hrefWith(PATH, shown), address, from: cursor }}
          nextHref={page.nextCursor && hrefWith(PATH, shown, { cursor: page.nextCursor })}
        />
      )}
    </Page>
  );
}
