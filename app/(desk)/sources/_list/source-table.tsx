"use client";

import { Copy, FileCheck2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { StackCell, StackRow } from "@/app/_ui/stack-table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { SourceSort } from "@/app/_words/list-words";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { LongTable, type RowPlace } from "@/app/(desk)/_list/long-table";
import { type Heads, SortHeads } from "@/app/(desk)/_list/sort-heads";
import type { SortLink } from "@/app/(desk)/_list/sort-links";
import { type ListSource, useLongList } from "@/app/(desk)/_list/use-long-list";
import type { SourceView } from "@/lib/core/view/source-view";

const HEADS: Heads<SourceSort> = [
  { words: "Source", by: "title" },
  { words: "Type" },
  { words: "Grade" },
  { words: "Used by" },
  { words: "Text kept" },
  { words: "Added", by: "newest" },
];

type SourceTableProps = {
  source: ListSource<SourceView>;
  nextHref: string | null;
  /** The links of the heads that sort. */
  sorts: Readonly<Partial<Record<SourceSort, SortLink>>>;
};

/** Sources with how much rests on each. */
export function SourceTable({ source, nextHref, sorts }: SourceTableProps) {
  const list = useLongList(source);
  return (
    <LongTable
      caption="Sources"
      noun="source"
      list={list}
      nextHref={nextHref}
      head={<SortHeads heads={HEADS} sorts={sorts} />}
      row={(one, place) => <SourceRow source={one} place={place} />}
    />
  );
}

function SourceRow({ source, place: row }: { source: SourceView; place: RowPlace }) {
  const origin = [source.creator, source.publisher].filter(Boolean).join(", ");
  const place = `/sources/${source.id}`;
  return (
    <StackRow {...row}>
      <StackCell className="sm:min-w-64">
        <Link href={place} className="font-medium no-underline hover:underline [overflow-wrap:anywhere]">
          {source.title}
        </Link>
        <p className="text-sm text-ink-faint [overflow-wrap:anywhere]">
          {origin}
          {source.url && <span className="block">{hostOf(source.url)}</span>}
        </p>
        {source.duplicateIds.length > 0 && (
          <TextLink href={`${place}#same`} className="inline-block min-h-6 no-underline">
            <Badge hue="amber" icon={Copy}>
              Same address as {source.duplicateIds.length} more
            </Badge>
          </TextLink>
        )}
      </StackCell>
      <StackCell label="Type">{SOURCE_TYPE_WORDS[source.type]}</StackCell>
      <StackCell label="Grade">{GRADE_WORDS[source.grade]}</StackCell>
      <StackCell label="Used by">
        <CountLink count={source.usedBy} href={`${place}#used`} label={`pieces of evidence from ${source.title}`} />
      </StackCell>
      <StackCell label="Text kept">
        {source.hasCapture ? (
          <Badge hue="green" icon={FileCheck2} plain>
            Yes
          </Badge>
        ) : (
          <span className="text-sm text-ink-faint">No</span>
        )}
      </StackCell>
      <StackCell label="Added" className="text-sm text-ink-soft">
        <Time value={source.createdAt} look="date" />
        <span className="block text-ink-faint">{source.createdBy.name}</span>
      </StackCell>
    </StackRow>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
