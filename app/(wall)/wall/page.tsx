import type { Metadata } from "next";
import Link from "next/link";
import { cx } from "@/app/_ui/cx";
import { inFigures } from "@/app/_ui/number";
import { ProgressBar, progressInWords } from "@/app/_ui/progress-bar";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { Deadline } from "@/app/(desk)/_list/deadline";
import { RefreshEvery } from "@/app/(wall)/wall/refresh-every";
import { ask } from "@/lib/boundary/page";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import type { DashboardView } from "@/lib/core/view/dashboard-view";
import { getDashboard } from "@/lib/dashboard/queries";

export const metadata: Metadata = { title: "On the wall" };

const REFRESH_SECONDS = 30;
const MOST_ARTICLES = 8;
/** So many articles stand one below the other without scrolling; more of them take two columns. */
const ONE_COLUMN = 4;
const UNDONE = CLAIM_STATUSES.filter((status) => status !== "signed_off" && status !== "dismissed");

/** The desk's numbers for a screen on the wall: large, few, and fresh by themselves. */
export default async function WallPage() {
  const dashboard = await ask(getDashboard, {});
  const now = new Date().toISOString();
  const open = dashboard.articles.filter((article) => undoneOf(article) > 0);
  return (
    <main className="wall flex min-h-dvh flex-col gap-[2.5vmin] p-4 sm:p-[3vmin]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-(length:--wall-title) leading-tight font-semibold">What is checked</h1>
        <div className="flex flex-wrap items-baseline gap-x-6 text-(length:--wall-small)">
          <RefreshEvery seconds={REFRESH_SECONDS} asOf={now} />
          <Link href="/dashboard" className="text-ink-soft underline underline-offset-2">
            Back to the dashboard
          </Link>
        </div>
      </header>
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
        {figuresOf(dashboard).map(({ words, count, href }) => (
          <li key={words} className="bg-surface px-[1.5vw] py-[2vmin] max-sm:px-4 max-sm:py-3">
            <CountLink
              count={count}
              href={href}
              label={words}
              className="text-(length:--wall-figure) leading-none no-underline! hover:underline!"
            />
            <p className="mt-1 text-(length:--wall-text) text-ink-soft">{words}</p>
          </li>
        ))}
      </ul>
      {open.length === 0 ? (
        <p className="text-(length:--wall-text) text-ink-soft">Nothing is left to check.</p>
      ) : (
        <ul
          aria-label="Articles with something left to check"
          className={cx("grid gap-x-[3vw] gap-y-[2.4vmin]", open.length > ONE_COLUMN && "lg:grid-cols-2")}
        >
          {open.slice(0, MOST_ARTICLES).map((article) => (
            <ArticleLine key={article.id} article={article} now={now} />
          ))}
        </ul>
      )}
      {open.length > MOST_ARTICLES && (
        <p className="text-(length:--wall-text) text-ink-soft">
          and {inFigures(open.length - MOST_ARTICLES)} more articles
        </p>
      )}
    </main>
  );
}

type ArticleRow = DashboardView["articles"][number];

function ArticleLine({ article, now }: { article: ArticleRow; now: string }) {
  const undone = undoneOf(article);
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Link
          href={`/articles/${article.id}`}
          className="font-serif text-(length:--wall-title) leading-tight font-semibold no-underline hover:underline"
        >
          {article.title}
        </Link>
        <span className="wall-due flex flex-wrap items-baseline gap-x-5 text-(length:--wall-text)">
          {article.deadlineAt && <Deadline at={article.deadlineAt} now={now} done={false} />}
          <span>
            <CountLink
              count={undone}
              href={`/claims?article=${article.id}&status=${UNDONE.join(",")}`}
              label={`claims not done of ${article.title}`}
            />{" "}
            left of {inFigures(article.counts.total)}
          </span>
        </span>
      </div>
      <ProgressBar
        byStatus={article.counts.byStatus}
        className="mt-[0.8vmin] h-[max(1rem,2.2vmin)] w-full overflow-hidden rounded-full"
      />
      <p className="mt-[0.6vmin] text-(length:--wall-small) text-ink-soft">
        {progressInWords(article.counts.byStatus)}
      </p>
    </li>
  );
}

function undoneOf({ counts }: ArticleRow): number {
  return UNDONE.reduce((sum, status) => sum + counts.byStatus[status], 0);
}

function figuresOf({ counts, risks }: DashboardView) {
  const riskOf = (wanted: string) => risks.find(({ risk }) => risk === wanted)?.count ?? 0;
  return [
    { words: "verified", count: counts.verified, href: "/claims?verified=true" },
    { words: "awaiting sign-off", count: counts.byStatus.awaiting_sign_off, href: "/claims?status=awaiting_sign_off" },
    { words: "lapsed", count: counts.byStatus.lapsed, href: "/claims?status=lapsed" },
    { words: "blocked", count: riskOf("blocked"), href: "/claims?risk=blocked" },
  ];
}
