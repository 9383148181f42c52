"use client";

import { Kbd } from "@/app/_ui/kbd";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { StatusBadge } from "@/app/_ui/status-badge";
import { STATUS_ORDER } from "@/app/_ui/status-look";
import { ArticleDiscussion } from "@/app/(desk)/articles/[articleId]/_components/article-discussion";
import { ArticleGate } from "@/app/(desk)/articles/[articleId]/_components/article-gate";
import { ArticleHints } from "@/app/(desk)/articles/[articleId]/_components/article-hints";
import { coverageInWords } from "@/app/(desk)/articles/[articleId]/_components/coverage-map";
import { Gaps } from "@/app/(desk)/articles/[articleId]/_components/gaps";
import { LeftOut } from "@/app/(desk)/articles/[articleId]/_components/left-out";
import { OpenQuestions } from "@/app/(desk)/articles/[articleId]/_components/open-questions";
import { TriageStart } from "@/app/(desk)/articles/[articleId]/_components/triage-start";
import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useCounts, useCoverage, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The panel while no claim is selected: what stands where, and how to begin. */
export function ReviewOverview() {
  const store = useReviewStore();
  const counts = useCounts();
  const coverage = useCoverage();
  const keyOf = useKeyOf();
  const show = (view: ListView) => {
    store.setFilter({ view, words: "" });
    store.setPlace({ pane: "list" });
  };
  return (
    <ScrollRegion label="Overview" className="h-full bg-surface px-4 py-4">
      <h2 className="mb-3 text-base font-semibold">Where this article stands</h2>
      <ProgressBar byStatus={counts} />
      <ul className="mt-3">
        {STATUS_ORDER.map((status) => (
          <li key={status}>
            <button
              type="button"
              onClick={() => show(status)}
              className="flex min-h-8 w-full items-center justify-between rounded-md px-1.5 hover:bg-sunken"
            >
              <StatusBadge status={status} plain />
              <span className="figures text-sm">{counts[status]}</span>
            </button>
          </li>
        ))}
      </ul>
      <TriageStart />
      <p className="mt-4 text-sm text-ink-soft">Of the text: {coverageInWords(coverage)}.</p>
      <p className="mt-4 text-ink-soft">
        Choose a claim in the list or in the text. <Kbd>{keyOf("next")}</Kbd> and <Kbd>{keyOf("previous")}</Kbd> go to
        the next and the previous one, <Kbd>?</Kbd> shows all keys. Select words in the text to add a claim that was
        missed.
      </p>
      <OpenQuestions />
      <ArticleGate />
      <ArticleHints />
      <Gaps />
      <LeftOut />
      <ArticleDiscussion />
    </ScrollRegion>
  );
}
