"use client";

import { BookOpenText, Download, Ellipsis, FileInput, History, LockKeyhole, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useArticle } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/**
 * The ways from the review screen to what else there is of an article: pictures in a row, with their words where there is
 * room, and on a narrow window one button that opens them as a list. The browser's own popover: it needs no script.
 */
export function ArticleWays() {
  const ways = useWays();
  return (
    <>
      <nav aria-label="More of this article" className="hidden items-center sm:flex">
        {ways.map(({ href, name, short, Icon }) => (
          <Link
            key={href}
            href={href}
            aria-label={name}
            title={name}
            className="figures inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md px-2 text-sm text-ink-soft no-underline hover:bg-sunken hover:text-ink"
          >
            <Icon aria-hidden size={16} strokeWidth={1.9} />
            <span className="hidden min-[2000px]:inline">{short}</span>
          </Link>
        ))}
      </nav>
      <button
        type="button"
        popoverTarget="article-ways"
        aria-label="More of this article"
        className="inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken sm:hidden"
      >
        <Ellipsis aria-hidden size={19} />
      </button>
      <nav
        id="article-ways"
        popover="auto"
        aria-label="More of this article, on a narrow window"
        className="fixed top-[calc(var(--bar)+3.25rem)] right-0 left-auto w-72 rounded-l-lg bg-raised py-2 shadow-overlay outline outline-line"
      >
        {ways.map(({ href, name, Icon }) => (
          <Link
            key={href}
            href={href}
            className="flex min-h-11 items-center gap-3 px-4 text-base no-underline hover:bg-sunken"
          >
            <Icon aria-hidden size={17} strokeWidth={1.9} className="shrink-0 text-ink-soft" />
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** What only editors decide, who may see the article and whom to ask outside, is offered to editors only. */
function useWays() {
  const { me } = useReviewStore().review;
  const { id, revision } = useArticle();
  const { number } = revision;
  const forEditors = [
    { href: "access", name: "Who may see this article", short: "Access", Icon: LockKeyhole },
    { href: "guests", name: "Guest links: ask somebody outside", short: "Guests", Icon: UserRoundPlus },
  ];
  return [
    ...(me.roles.includes("editor") ? forEditors : []),
    {
      href: "revisions",
      name: `Revisions (now ${number}), and a newer text`,
      short: `Revision ${number}`,
      Icon: History,
    },
    { href: "import", name: "Bring claims from a table", short: "From a table", Icon: FileInput },
    { href: "read", name: "Read and print this article", short: "Read", Icon: BookOpenText },
    { href: `/exports?article=${id}`, name: "Export this article", short: "Export", Icon: Download },
  ].map((way) => ({ ...way, href: way.href.startsWith("/") ? way.href : `/articles/${id}/${way.href}` }));
}
