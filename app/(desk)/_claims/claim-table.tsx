"use client";

import Link from "next/link";
import { PriorityBadge } from "@/app/_ui/priority-badge";
import { StackCell, StackRow } from "@/app/_ui/stack-table";
import { StatusBadge } from "@/app/_ui/status-badge";
import { HeadCell } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { TYPE_WORDS } from "@/app/_words/claim-words";
import type { ClaimSort } from "@/app/_words/list-words";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import { ChooseClaim, ChooseLoaded } from "@/app/(desk)/_claims/claim-selection";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { LongTable, type RowPlace } from "@/app/(desk)/_list/long-table";
import type { SortLink } from "@/app/(desk)/_list/sort-links";
import type { LongList } from "@/app/(desk)/_list/use-long-list";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** The links of the heads that sort, and by which of them the list is sorted now. */
export type SortLinks = Readonly<Partial<Record<ClaimSort, SortLink>>>;

type ClaimTableProps = {
  list: LongList<ClaimView>;
  total: number;
  nextHref: string | null;
  sorts: SortLinks;
  /** Whether rows can be chosen; the table then stands inside a `ClaimSelection`. */
  choosable: boolean;
};

/** Claims as a dense table; each row opens its claim in its article. */
export function ClaimTable({ sorts, choosable, ...rest }: ClaimTableProps) {
  return (
    <LongTable
      {...rest}
      caption="Claims"
      noun="claim"
      head={<Heads sorts={sorts} choosable={choosable} />}
      row={(claim, place) => <ClaimRow claim={claim} choosable={choosable} place={place} />}
    />
  );
}

function Heads({ sorts, choosable }: { sorts: SortLinks; choosable: boolean }) {
  const sorted = (by: ClaimSort) => {
    const sort = sorts[by];
    return sort ? { sort } : {};
  };
  return (
    <>
      {choosable && (
        <HeadCell className="w-8">
          <ChooseLoaded />
        </HeadCell>
      )}
      <HeadCell {...sorted("newest")}>No.</HeadCell>
      <HeadCell>Claim and article</HeadCell>
      <HeadCell {...sorted("waiting")}>Status, since</HeadCell>
      <HeadCell>Verdict</HeadCell>
      <HeadCell className="max-xl:hidden">Type</HeadCell>
      <HeadCell {...sorted("priority")}>Priority</HeadCell>
      <HeadCell>Assigned to</HeadCell>
      <HeadCell className="max-lg:hidden text-right">Evidence</HeadCell>
      <HeadCell>Verified</HeadCell>
    </>
  );
}

type ClaimRowProps = { claim: ClaimView; choosable: boolean; place: RowPlace };

function ClaimRow({ claim, choosable, place }: ClaimRowProps) {
  return (
    <StackRow {...place} className="max-sm:relative">
      {choosable && (
        <StackCell className="max-sm:absolute max-sm:top-2 max-sm:right-1">
          <ChooseClaim id={claim.id} label={claim.label} />
        </StackCell>
      )}
      <StackCell className="figures whitespace-nowrap text-ink-soft max-sm:pb-0">{claim.label}</StackCell>
      <StackCell className="sm:min-w-40 lg:min-w-72">
        <Link href={claimHref(claim)} className="font-medium no-underline hover:underline [overflow-wrap:anywhere]">
          {claim.text}
        </Link>
        <Link
          href={`/articles/${claim.articleId}`}
          className="block min-h-6 text-sm text-ink-faint no-underline hover:text-ink hover:underline"
        >
          {claim.articleTitle}
        </Link>
      </StackCell>
      <StackCell label="Status" className="sm:max-lg:[&_span]:whitespace-normal">
        <StatusBadge status={claim.status} />
        <span className="block text-sm text-ink-faint">
          <Time value={claim.statusSince} look="date" />
        </span>
      </StackCell>
      <StackCell label="Verdict" className="sm:max-lg:[&_span]:whitespace-normal">
        {claim.verdict ? <VerdictBadge verdict={claim.verdict} plain /> : <None />}
      </StackCell>
      <StackCell label="Type" className="text-sm sm:max-xl:hidden">
        {claim.types.map((type) => TYPE_WORDS[type]).join(", ")}
      </StackCell>
      <StackCell label="Priority">
        <PriorityBadge priority={claim.priority} />
      </StackCell>
      <StackCell label="Assigned to" className="lg:min-w-28">
        {claim.assignee?.name ?? <None words="Nobody" />}
      </StackCell>
      <StackCell label="Evidence" className="sm:text-right sm:max-lg:hidden">
        <CountLink
          count={claim.evidenceCount}
          href={claimHref(claim)}
          label={`pieces of evidence for ${claim.label}`}
        />
      </StackCell>
      <StackCell label="Verified">{claim.verified ? <VerifiedBadge /> : <None words="No" />}</StackCell>
    </StackRow>
  );
}

function None({ words = "None" }: { words?: string }) {
  return <span className="text-sm text-ink-faint">{words}</span>;
}
