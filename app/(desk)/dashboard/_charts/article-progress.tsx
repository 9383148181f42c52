import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { ProgressBar, progressInWords } from "@/app/_ui/progress-bar";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { Deadline } from "@/app/(desk)/_list/deadline";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

type ArticleRow = DashboardView["articles"][number];

const HEADS = ["Article", "Progress", "Not done", "Verified", "Deadline", "Status"];
const UNDONE = CLAIM_STATUSES.filter((status) => status !== "signed_off" && status !== "dismissed");

/** Articles with what is left against the deadline. */
export function ArticleProgress({ articles, now }: { articles: readonly ArticleRow[]; now: string }) {
  return (
    <StackTable caption="Claims by article" head={HEADS.map((head) => <HeadCell key={head}>{head}</HeadCell>)}>
      {articles.map((article) => (
        <Line key={article.id} article={article} now={now} />
      ))}
    </StackTable>
  );
}

function Line({ article, now }: { article: ArticleRow; now: string }) {
  const { byStatus, total, verified } = article.counts;
  const undone = UNDONE.reduce((sum, status) => sum + byStatus[status], 0);
  const list = `/claims?article=${article.id}`;
  return (
    <StackRow>
      <StackCell className="sm:min-w-56">
        <Link
          href={`/articles/${article.id}`}
          className="font-serif text-lg leading-snug font-semibold no-underline hover:underline"
        >
          {article.title}
        </Link>
      </StackCell>
      <StackCell className="sm:w-[30%] sm:min-w-44">
        <Link href={list} title="The claims of this article" className="block py-1 no-underline">
          <ProgressBar byStatus={byStatus} />
          <span className="mt-1 block text-sm text-ink-soft" aria-hidden>
            {progressInWords(byStatus)}
          </span>
        </Link>
      </StackCell>
      <StackCell label="Not done">
        <CountLink
          count={undone}
          href={`${list}&status=${UNDONE.join(",")}`}
          label={`claims not done of ${article.title}`}
        />
      </StackCell>
      <StackCell label="Verified" className="sm:whitespace-nowrap">
        <CountLink count={verified} href={`${list}&verified=true`} label={`verified claims of ${article.title}`} /> of{" "}
        <CountLink count={total} href={list} label={`claims of ${article.title}`} />
      </StackCell>
      <StackCell label="Deadline">
        <Deadline at={article.deadlineAt} now={now} done={undone === 0} />
      </StackCell>
      <StackCell label="Status">
        <Badge>{ARTICLE_STATUS_WORDS[article.status]}</Badge>
      </StackCell>
    </StackRow>
  );
}
