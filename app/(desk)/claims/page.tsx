import { Download, ListChecks, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Kbd } from "@/app/_ui/kbd";
import { LinkButton } from "@/app/_ui/link-button";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { SelectField } from "@/app/_ui/select-field";
import { CLAIM_SORT_WORDS, type ClaimSort } from "@/app/_words/list-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { ClaimFilterFields } from "@/app/(desk)/_claims/claim-filter-fields";
import { ClaimListing } from "@/app/(desk)/_claims/claim-listing";
import { claimQueryShape } from "@/app/(desk)/_claims/claim-query";
import { QuickViews } from "@/app/(desk)/_claims/quick-views";
import { readClaimChoices } from "@/app/(desk)/_claims/read-claim-choices";
import { SELECTION_KEYS } from "@/app/(desk)/_claims/selection-keys";
import { FilterForm } from "@/app/(desk)/_list/filter-form";
import { hrefWith, queryOf } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { LiveNotice } from "@/app/(desk)/_list/live-notice";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { sortLinks } from "@/app/(desk)/_list/sort-links";
import { ToFirstPage } from "@/app/(desk)/_list/to-first-page";
import { SavedViews } from "@/app/(desk)/_views/saved-views";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { listClaims } from "@/lib/claims/queries";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Claims" };

const PATH = "/claims";
const DEFAULT_SORT: ClaimSort = "newest";
const ORDERS = choicesOf(CLAIM_SORT_WORDS).map(({ value, label }) => ({
  value: value === DEFAULT_SORT ? "" : value,
  label,
}));

export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter: query, ignored } = readFilter(claimQueryShape, await searchParams);
  const { cursor, sort = DEFAULT_SORT, ...filter } = query;
  const since = await livePosition();
  const [page, choices, actor] = await Promise.all([
    ask(listClaims, { ...query, sort, limit: 50 }),
    readClaimChoices(filter),
    requireActor(),
  ]);
  const total = page.total ?? page.items.length;
  const place = { ...filter, sort: query.sort };
  const address = hrefWith(PATH, place, { cursor });
  const ways = { newest: "descending", waiting: "descending", priority: "descending" } as const;
  return (
    <Page>
      <LiveNotice since={since} topics={["claim", "evidence", "thread", "comment"]} me={actor.memberId} />
      <PageHeader
        title="Claims"
        lead="Every claim of every article. The filter stands in the address: send it to a colleague, keep it as a bookmark."
        actions={
          can(actor, "export:make") && (
            <LinkButton href={hrefWith("/exports", filter)}>
              <Download aria-hidden size={16} />
              Export this list
            </LinkButton>
          )
        }
      />
      <IgnoredNotes ignored={ignored} />
      <div className="flex flex-wrap gap-x-4">
        <QuickViews address={hrefWith(PATH, filter)} />
        <SavedViews screen="claims" query={queryOf(place)} />
      </div>
      <FilterForm path={PATH} address={hrefWith(PATH, place)} label="Claims">
        <ClaimFilterFields filter={filter} choices={choices}>
          <SelectField label="Order" name="sort" options={ORDERS} defaultValue={sort === DEFAULT_SORT ? "" : sort} />
        </ClaimFilterFields>
      </FilterForm>
      <p role="status" className="mb-2 font-semibold">
        {counted(total, "claim")}
      </p>
      {cursor !== undefined && <ToFirstPage href={hrefWith(PATH, place)} />}
      {can(actor, "claim:edit") && page.items.length > 0 && <SelectionHint />}
      {page.items.length === 0 ? (
        <NoClaims filtered={Object.keys(filter).length > 0} />
      ) : (
        <ClaimListing
          key={address}
          source={{ first: page, api: hrefWith(PATH, filter, { sort, total: false }), address, from: cursor }}
          total={total}
          query={queryOf({ ...filter, sort })}
          people={{
            members: choices.people.map(({ id, name }) => ({ id, name })),
            me: { memberId: actor.memberId, roles: actor.roles },
          }}
          sorts={sortLinks({ path: PATH, filter, sort, usual: DEFAULT_SORT, ways })}
          choosable={can(actor, "claim:edit")}
          nextHref={page.nextCursor && hrefWith(PATH, place, { cursor: page.nextCursor })}
        />
      )}
    </Page>
  );
}

function SelectionHint() {
  return (
    <p className="no-print mb-2 hidden flex-wrap gap-x-4 gap-y-1 text-xs text-ink-faint md:flex">
      {SELECTION_KEYS.map(([keys, words]) => (
        <span key={keys} className="inline-flex items-center gap-1.5">
          <Kbd>{keys}</Kbd> {words}
        </span>
      ))}
    </p>
  );
}

function NoClaims({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState icon={SearchX} title="No claim matches">
      <p>Take a filter away: each one narrows the list further.</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={ListChecks}
      title="No claim yet"
      action={<LinkButton href="/articles">Go to the articles</LinkButton>}
    >
      <p>Claims come from articles: paste one, and what it states is listed here as soon as it is saved.</p>
    </EmptyState>
  );
}
