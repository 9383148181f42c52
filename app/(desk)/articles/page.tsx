import { FilePlus2, Newspaper, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { ARTICLE_SORT_WORDS, type ArticleSort } from "@/app/_words/list-words";
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
import { ArticleTable } from "@/app/(desk)/articles/_list/article-table";
import { listArticles } from "@/lib/articles/queries";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";

export const metadata: Metadata = { title: "Articles" };

const PATH = "/articles";
// The keys of the dictionary are the orders that the list knows.
const SORTS = Object.keys(ARTICLE_SORT_WORDS) as [ArticleSort, ...ArticleSort[]];
const WAYS = { title: "ascending", deadline: "ascending", newest: "descending" } as const;
const articleQueryShape = {
  q: z.string().max(200).optional(),
  status: ArticleStatusSchema.optional(),
  sort: z.enum(SORTS).optional(),
  cursor: CursorSchema,
};

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter, ignored } = readFilter(articleQueryShape, await searchParams);
  const { cursor, ...shown } = filter;
  const { sort, ...filtered } = shown;
  const since = await livePosition();
  const [page, actor] = await Promise.all([ask(listArticles, { ...filter, limit: 50 }), requireActor()]);
  const mayImport = can(actor, "article:import");
  const unfiltered = Object.keys(filter).length === 0;
  const empty = page.items.length === 0;
  const address = hrefWith(PATH, shown, { cursor });
  return (
    <Page>
      <LiveNotice since={since} topics={["article", "claim"]} me={actor.memberId} />
      <PageHeader
        title="Articles"
        lead="What is being checked, and how far each article has come."
        actions={mayImport && !(empty && unfiltered) && <NewArticle />}
      />
      <IgnoredNotes ignored={ignored} />
      {empty && unfiltered ? (
        <FirstArticle mayImport={mayImport} />
      ) : (
        <>
          <SavedViews screen="articles" query={queryOf(shown)} />
          <FilterForm path={PATH} address={hrefWith(PATH, shown)} label="Articles" inline>
            {sort && <input type="hidden" name="sort" value={sort} />}
            <div className="grid gap-3 sm:w-120 sm:grid-cols-[2fr_1fr]">
              <TextField label="Title or byline" name="q" type="search" defaultValue={filter.q} maxLength={200} />
              <SelectField
                label="Status"
                name="status"
                options={choiceOptions("Any status", choicesOf(ARTICLE_STATUS_WORDS), undefined)}
                defaultValue={filter.status ?? ""}
              />
            </div>
          </FilterForm>
          {cursor !== undefined && <ToFirstPage href={hrefWith(PATH, shown)} />}
          {empty ? (
            <EmptyState icon={SearchX} title="No article matches">
              <p>Try other words, or take the status away.</p>
            </EmptyState>
          ) : (
            <ArticleTable
              key={address}
              source={{ first: page, api: hrefWith(PATH, shown), address, from: cursor }}
              now={new Date().toISOString()}
              mayTriage={can(actor, "claim:edit")}
              sorts={sortLinks({ path: PATH, filter: filtered, sort: sort ?? "newest", usual: "newest", ways: WAYS })}
              nextHref={page.nextCursor && hrefWith(PATH, shown, { cursor: page.nextCursor })}
            />
          )}
        </>
      )}
    </Page>
  );
}

function NewArticle() {
  return (
    <LinkButton href="/articles/new" variant="primary">
      <FilePlus2 aria-hidden size={16} />
      New article
    </LinkButton>
  );
}

function FirstArticle({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState icon={Newspaper} title="Paste your first article" action={mayImport && <NewArticle />}>
      {mayImport ? (
        <p>
          Linecheck reads it line by line and proposes the claims in it: figures, dates, names, quotes. You decide which
          of them to check, put evidence to each, and a second person signs it off.
        </p>
      ) : (
        <p>Editors and checkers can bring articles in. As soon as they do, the articles stand here.</p>
      )}
    </EmptyState>
  );
}
