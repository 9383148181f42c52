import { BookOpen, LockKeyhole, Plus, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { SOURCE_SORT_WORDS, type SourceSort } from "@/app/_words/list-words";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { choiceOptions, choicesOf } from "@/app/(desk)/_claims/choice-options";
import { CursorSchema } from "@/app/(desk)/_list/cursor";
import { FilterForm } from "@/app/(desk)/_list/filter-form";
import { hrefWith, queryOf } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { LiveNotice } from "@/app/(desk)/_list/live-notice";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { sortLinks } from "@/app/(desk)/_list/sort-links";
import { ToFirstPage } from "@/app/(desk)/_list/to-first-page";
import { SavedViews } from "@/app/(desk)/_views/saved-views";
import { SourceTable } from "@/app/(desk)/sources/_list/source-table";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import { listSources } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Sources" };

const PATH = "/sources";
// The keys of the dictionary are the orders that the list knows.
const SORTS = Object.keys(SOURCE_SORT_WORDS) as [SourceSort, ...SourceSort[]];
const WAYS = { title: "ascending", newest: "descending" } as const;
const sourceQueryShape = {
  q: z.string().max(200).optional(),
  type: SourceTypeSchema.optional(),
  grade: SourceGradeSchema.optional(),
  sort: z.enum(SORTS).optional(),
  cursor: CursorSchema,
};

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter, ignored } = readFilter(sourceQueryShape, await searchParams);
  const { cursor, ...shown } = filter;
  const { sort, ...filtered } = shown;
  const since = await livePosition();
  const [page, actor] = await Promise.all([ask(listSources, { ...filter, limit: 50 }), requireActor()]);
  const add = can(actor, "source:write") && (
    <>
      {can(actor, "source:confide") && (
        <LinkButton href="/sources/confidential">
          <LockKeyhole aria-hidden size={16} />
          Confide a source
        </LinkButton>
      )}
      <LinkButton href="/sources/new" variant="primary">
        <Plus aria-hidden size={16} />
        Add source
      </LinkButton>
    </>
  );
  const address = hrefWith(PATH, shown, { cursor });
  const unfiltered = Object.keys(filter).length === 0;
  return (
    <Page>
      <LiveNotice since={since} topics={["source"]} me={actor.memberId} />
      <PageHeader
        title="Sources"
        lead={
          <>
            What the desk's evidence rests on.{" "}
            <TextLink href="/sources/duplicates">Sources written down twice</TextLink>
          </>
        }
        actions={add}
      />
      <IgnoredNotes ignored={ignored} />
      <SavedViews screen="sources" query={queryOf(shown)} />
      <FilterForm path={PATH} address={hrefWith(PATH, shown)} label="Sources" inline>
        {sort && <input type="hidden" name="sort" value={sort} />}
        <div className="grid grid-cols-2 gap-3 sm:w-2xl sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label="Title, creator or address"
            name="q"
            type="search"
            defaultValue={filter.q}
            maxLength={200}
            fieldClassName="max-sm:col-span-2"
          />
          <SelectField
            label="Type"
            name="type"
            options={choiceOptions("Any type", choicesOf(SOURCE_TYPE_WORDS), undefined)}
            defaultValue={filter.type ?? ""}
          />
          <SelectField
            label="Grade"
            name="grade"
            options={choiceOptions("Any grade", choicesOf(GRADE_WORDS), undefined)}
            defaultValue={filter.grade ?? ""}
          />
        </div>
      </FilterForm>
      {cursor !== undefined && <ToFirstPage href={hrefWith(PATH, shown)} />}
      {page.items.length > 0 && (
        <SourceTable
          key={address}
          source={{ first: page, api: hrefWith(PATH, shown), address, from: cursor }}
          sorts={sortLinks({ path: PATH, filter: filtered, sort: sort ?? "newest", usual: "newest", ways: WAYS })}
          nextHref={page.nextCursor && hrefWith(PATH, shown, { cursor: page.nextCursor })}
        />
      )}
      {page.items.length === 0 && unfiltered && (
        <EmptyState icon={BookOpen} title="No source yet">
          <p>
            A source is written down once and cited by as many claims as rest on it. Most are added while a claim is
            checked; here you can add one beforehand.
          </p>
        </EmptyState>
      )}
      {page.items.length === 0 && !unfiltered && (
        <EmptyState icon={SearchX} title="No source matches">
          <p>Try other words, or take type and grade away.</p>
        </EmptyState>
      )}
    </Page>
  );
}
