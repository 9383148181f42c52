import type { Metadata } from "next";
import Link from "next/link";
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
const UNDONE = CLAIM_STATUSES.filter((status) => status !== "signed_off" && status !== "dismissed");

/** The desk's numbers for a screen on the wall: large, few, and fresh by themselves. */
export default async function WallPage() {
  const dashboard = await ask(getDashboard, {});
  const now = new Date().toISOString();
  const open = dashboard.articles.filter((article) => undoneOf(article) > 0);
  return (
    <main className="flex min-h-dvh flex-col gap-6 p-4 sm:p-8">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-2xl font-semibold">What is checked</h1>
        <div className="flex flex-wrap items-baseline gap-x-6">
          <RefreshEvery seconds={REFRESH_SECONDS} asOf={now} />
          <Link href="/dashboard" className="text-ink-soft underline underline-offset-2">
            Back to the dashboard
          </Link>
        </div>
      </header>
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
        {figuresOf(dashboard).map(({ words, count, href }) => (
          <li key={words} className="bg-surface px-5 py-4">
            <CountLink count={count} href={href} label={words} className="text-[clamp(2.5rem,6vw,5rem)] leading-none" />
            <p className="mt-1 text-lg text-ink-soft">{words}</p>
          </li>
        ))}
      </ul>
      {open.length === 0 ? (
        <p className="text-xl text-ink-soft">Nothing is left to check.</p>
      ) : (
        <ul aria-label="Articles with something left to check" className="flex flex-col gap-5">
          {open.slice(0, MOST_ARTICLES).map((article) => (
            <ArticleLine key={article.id} article={article} now={now} />
          ))}
        </ul>
      )}
      {open.length > MOST_ARTICLES && (
        <p className="text-ink-soft">and {inFigures(open.length - MOST_ARTICLES)} more articles</p>
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
          className="font-serif text-[clamp(1.125rem,2vw,1.75rem)] font-semibold no-underline hover:underline"
        >
          {article.title}
        </Link>
        <span className="flex items-baseline gap-5 text-lg">
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
      <ProgressBar byStatus={article.counts.byStatus} className="mt-1.5 h-4 w-full overflow-hidden rounded-full" />
      <p className="mt-1 text-ink-soft">{progressInWords(article.counts.byStatus)}</p>
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
