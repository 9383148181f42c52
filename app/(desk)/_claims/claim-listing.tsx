"use client";

import type { AssignPeople } from "@/app/(desk)/_bulk/assign-dialog";
import { ClaimSelection } from "@/app/(desk)/_claims/claim-selection";
import { ClaimTable, type SortLinks } from "@/app/(desk)/_claims/claim-table";
import { type ListSource, useLongList } from "@/app/(desk)/_list/use-long-list";
import type { ClaimView } from "@/lib/core/view/claim-view";

type ClaimListingProps = {
  source: ListSource<ClaimView>;
  /** How many claims match the filter. */
  total: number;
  /** The filter as the API takes it. */
  query: string;
  people: AssignPeople;
  sorts: SortLinks;
  choosable: boolean;
  nextHref: string | null;
};

/** The claims of a filter, of which many can be chosen and changed together. */
export function ClaimListing({ source, total, query, people, ...table }: ClaimListingProps) {
  const list = useLongList(source);
  return (
    <ClaimSelection claims={list.rows} total={total} query={query} people={people}>
      <ClaimTable {...table} list={list} total={total} />
    </ClaimSelection>
  );
}
