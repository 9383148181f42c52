"use client";

import { Keyboard } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { counted } from "@/app/_ui/number";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { Time } from "@/app/_ui/time";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { ArticleWays } from "@/app/(desk)/articles/[articleId]/_components/article-ways";
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
        <ArticleWays />
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
