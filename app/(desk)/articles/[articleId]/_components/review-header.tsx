"use client";

import { BookOpenText, Download, FileInput, History, Keyboard, LockKeyhole, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { counted } from "@/app/_ui/number";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { Time } from "@/app/_ui/time";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { OthersNews } from "@/app/(desk)/articles/[articleId]/_components/others-news";
import { useArticle } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { useCounts, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The head of the review screen: which article, how far, and until when. */
export function ReviewHeader() {
  const store = useReviewStore();
  const counts = useCounts();
  const article = useArticle();
  const by = [article.byline, article.outlet].filter(Boolean).join(" · ");
  return (
    <header className="flex items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-3 py-1.5 sm:px-4">
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-serif text-lg leading-tight font-semibold" title={article.title}>
          {article.title}
        </h1>
        <p className="flex items-center gap-2 truncate text-sm text-ink-faint">
          <Badge>{ARTICLE_STATUS_WORDS[article.status]}</Badge>
          {by && <span className="truncate">{by}</span>}
          {article.deadlineAt && (
            <span className="hidden sm:inline">
              due <Time value={article.deadlineAt} />
            </span>
          )}
          <OthersNews />
        </p>
      </div>
      <div className="hidden w-56 sm:block">
        <ProgressBar byStatus={counts} />
        <p className="figures mt-1 text-xs text-ink-faint">
          {counted(counts.all, "claim")}, {counts.verified} verified
        </p>
      </div>
      <div className="no-print flex items-center">
        <EditorLinks />
        <Link
          href={`/articles/${article.id}/revisions`}
          aria-label={`Revisions (now ${article.revision.number}), and a newer text`}
          title={`Revision ${article.revision.number}: earlier ones, and a newer text`}
          className="figures inline-flex h-8 items-center gap-1 rounded-md px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <History aria-hidden size={16} strokeWidth={1.9} />
          {article.revision.number}
        </Link>
        <Link
          href={`/articles/${article.id}/import`}
          aria-label="Bring claims from a table"
          title="Bring claims from a table"
          className="hidden size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink sm:inline-flex"
        >
          <FileInput aria-hidden size={16} strokeWidth={1.9} />
        </Link>
        <Link
          href={`/articles/${article.id}/read`}
          aria-label="Read and print this article"
          title="Read and print: the text with its numbers, and what was found"
          className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <BookOpenText aria-hidden size={16} strokeWidth={1.9} />
        </Link>
        <Link
          href={`/exports?article=${article.id}`}
          aria-label="Export this article"
          title="Export this article"
          className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Download aria-hidden size={16} strokeWidth={1.9} />
        </Link>
        <IconButton
          label="Keys (?)"
          icon={Keyboard}
          className="max-md:hidden"
          onClick={() => store.setPlace({ keySheet: true })}
        />
      </div>
    </header>
  );
}

/** Ways to what only editors decide: who may see the article, and whom to ask outside. */
function EditorLinks() {
  const { article, me } = useReviewStore().review;
  if (!me.roles.includes("editor")) return null;
  return [
    { href: "access", label: "Who may see this article", Icon: LockKeyhole },
    { href: "guests", label: "Guest links: ask somebody outside", Icon: UserRoundPlus },
  ].map(({ href, label, Icon }) => (
    <Link
      key={href}
      href={`/articles/${article.id}/${href}`}
      aria-label={label}
      title={label}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden size={16} strokeWidth={1.9} />
    </Link>
  ));
}
