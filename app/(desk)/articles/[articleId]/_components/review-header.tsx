"use client";

import {
  BookOpenText,
  Download,
  FileInput,
  History,
  Keyboard,
  LockKeyhole,
  type LucideIcon,
  UserRoundPlus,
} from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
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
        <HeaderLink href={`/articles/${article.id}/import`} label="Bring claims from a table" Icon={FileInput} wide />
        <HeaderLink
          href={`/articles/${article.id}/read`}
          label="Read and print this article"
          title="Read and print: the text with its numbers, and what was found"
          Icon={BookOpenText}
        />
        <HeaderLink href={`/exports?article=${article.id}`} label="Export this article" Icon={Download} />
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
    <HeaderLink key={href} href={`/articles/${article.id}/${href}`} label={label} Icon={Icon} />
  ));
}

type HeaderLinkProps = {
  href: string;
  label: string;
  /** More than the label, for who points at it. */
  title?: string;
  Icon: LucideIcon;
  /** Not on a narrow window, where there is no room for all. */
  wide?: boolean;
};

/** A way to another screen of the article, as a small picture. */
function HeaderLink({ href, label, title = label, Icon, wide = false }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      title={title}
      className={cx(
        "size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink",
        wide ? "hidden sm:inline-flex" : "inline-flex",
      )}
    >
      <Icon aria-hidden size={16} strokeWidth={1.9} />
    </Link>
  );
}
