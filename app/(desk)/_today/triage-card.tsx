import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { ArticleView } from "@/lib/core/view/article-view";

const SHOWN = 4;

/** Articles with claims that nobody has looked at yet, the nearest deadline first, each a way into a round through them. */
export function TriageCard({ articles }: { articles: readonly ArticleView[] }) {
  const waiting = articles
    .filter(({ status, counts }) => (status === "draft" || status === "checking") && counts.byStatus.proposed > 0)
    .sort((one, other) => (one.deadlineAt ?? "9").localeCompare(other.deadlineAt ?? "9"));
  if (waiting.length === 0) return null;
  return (
    <Card
      title="Proposed, not looked at"
      actions={waiting.length > SHOWN && <TextLink href="/claims?status=proposed">All</TextLink>}
    >
      <ul className="flex flex-col">
        {waiting.slice(0, SHOWN).map((article) => (
          <li key={article.id} className="border-b border-line last:border-b-0">
            <Link
              href={`/articles/${article.id}?triage=on`}
              className="flex min-h-9 items-baseline gap-3 py-1.5 no-underline hover:underline"
            >
              <span className="min-w-0 flex-1 truncate font-serif">{article.title}</span>
              {article.deadlineAt && (
                <span className="shrink-0 text-sm text-ink-soft">
                  due <Time value={article.deadlineAt} />
                </span>
              )}
              <span className="figures shrink-0 text-sm">{article.counts.byStatus.proposed} claims</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
