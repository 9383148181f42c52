"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { counted } from "@/app/_ui/number";
import { ProgressBar, progressInWords } from "@/app/_ui/progress-bar";
import { StackCell, StackRow } from "@/app/_ui/stack-table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import type { ArticleSort } from "@/app/_words/list-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { Deadline } from "@/app/(desk)/_list/deadline";
import { LongTable, type RowPlace } from "@/app/(desk)/_list/long-table";
import { type Heads, SortHeads } from "@/app/(desk)/_list/sort-heads";
import type { SortLink } from "@/app/(desk)/_list/sort-links";
import { type ListSource, useLongList } from "@/app/(desk)/_list/use-long-list";
import type { ArticleView } from "@/lib/core/view/article-view";

// Left out between the narrow window, which has cards, and the wide one, which has room.
const ON_WIDE = "max-lg:hidden";

type ArticleTableProps = {
  source: ListSource<ArticleView>;
  now: string;
  /** Whether the reader accepts and dismisses proposed claims. */
  mayTriage: boolean;
  nextHref: string | null;
  /** The links of the heads that sort. */
  sorts: Readonly<Partial<Record<ArticleSort, SortLink>>>;
};

const HEADS: Heads<ArticleSort> = [
  { words: "Article", by: "title" },
  { words: "Progress" },
  { words: "Verified" },
  { words: "Status" },
  { words: "Deadline", by: "deadline" },
  { words: "Taken in", by: "newest", className: ON_WIDE },
];

/** Articles with how far each has come. */
export function ArticleTable({ source, now, mayTriage, nextHref, sorts }: ArticleTableProps) {
  const list = useLongList(source);
  return (
    <LongTable
      caption="Articles"
      noun="article"
      list={list}
      nextHref={nextHref}
      head={<SortHeads heads={HEADS} sorts={sorts} />}
      row={(article, place) => <ArticleRow article={article} now={now} mayTriage={mayTriage} place={place} />}
    />
  );
}

type ArticleRowProps = { article: ArticleView; now: string; mayTriage: boolean; place: RowPlace };

function ArticleRow({ article, now, mayTriage, place }: ArticleRowProps) {
  const { counts, revision, writers } = article;
  return (
    <StackRow {...place}>
      <StackCell className="sm:min-w-48 lg:min-w-64">
        <Link
          href={`/articles/${article.id}`}
          className="font-serif text-lg leading-snug font-semibold no-underline hover:underline"
        >
          {article.title}
        </Link>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          {article.byline && <span>{article.byline}</span>}
          {!article.byline && writers.length > 0 && <span>{writers.map(({ name }) => name).join(", ")}</span>}
          {article.outlet && <span>{article.outlet}</span>}
          {revision.number > 1 && <span>Revision {revision.number}</span>}
          {revision.notExtracted > 0 && <span>{counted(revision.notExtracted, "sentence")} left out at the limit</span>}
        </p>
      </StackCell>
      <StackCell className="sm:w-[26%] sm:min-w-40 lg:min-w-48">
        <ProgressBar byStatus={counts.byStatus} className="mt-1.5 h-2 w-full overflow-hidden rounded-full" />
        <p className="mt-1 text-sm text-ink-soft">{progressInWords(counts.byStatus)}</p>
        {mayTriage && !isDone(article) && counts.byStatus.proposed > 0 && (
          <TextLink href={`/articles/${article.id}?triage=on`} className="text-sm">
            Go through {counts.byStatus.proposed} proposed
          </TextLink>
        )}
      </StackCell>
      <StackCell label="Verified" className="sm:whitespace-nowrap">
        <CountLink
          count={counts.verified}
          href={`/claims?article=${article.id}&verified=true`}
          label={`verified claims of ${article.title}`}
        />{" "}
        of{" "}
        <CountLink count={counts.total} href={`/claims?article=${article.id}`} label={`claims of ${article.title}`} />
      </StackCell>
      <StackCell label="Status">
        <Badge>{ARTICLE_STATUS_WORDS[article.status]}</Badge>
        {article.restricted && (
          <Badge icon={Lock} hue="amber" plain title="Seen by its named members only">
            Restricted
          </Badge>
        )}
      </StackCell>
      <StackCell label="Deadline">
        <Deadline at={article.deadlineAt} now={now} done={isDone(article)} />
      </StackCell>
      <StackCell label="Taken in" className="text-sm text-ink-soft sm:max-lg:hidden">
        <Time value={article.createdAt} look="date" />
        <span className="block text-ink-faint">{article.createdBy.name}</span>
      </StackCell>
    </StackRow>
  );
}

function isDone(article: ArticleView): boolean {
  return article.status !== "draft" && article.status !== "checking";
}
