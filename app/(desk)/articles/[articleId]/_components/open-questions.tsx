"use client";

import { Badge } from "@/app/_ui/badge";
import { TextLink } from "@/app/_ui/text-link";
import { THREAD_LOOK } from "@/app/_ui/thread-look";
import { THREAD_WORDS } from "@/app/_words/source-words";
import { ThreadDue } from "@/app/(desk)/_threads/thread-due";
import { useArticleThreads, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { openQuestions } from "@/lib/core/review/open-question";
import type { ThreadView } from "@/lib/core/view/claim-view";

/** What waits for an answer in this article, on its claims and as a whole; each line leads to the remark. */
export function OpenQuestions() {
  const threads = useArticleThreads();
  const open = openQuestions(threads ?? []);
  return (
    <section aria-labelledby="open-questions" className="mt-6">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="open-questions" className="text-base font-semibold">
          Open questions{threads !== null && ` (${open.length})`}
        </h2>
        <TextLink href="/questions" className="text-sm">
          All articles
        </TextLink>
      </div>
      {threads === null && <p className="mt-1 text-ink-faint">Fetching the questions…</p>}
      {threads !== null && open.length === 0 && <p className="mt-1 text-ink-soft">Nothing waits for an answer.</p>}
      {open.length > 0 && (
        <ul className="mt-1.5 divide-y divide-line border-y border-line">
          {open.map((thread) => (
            <li key={thread.id}>
              <Question thread={thread} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Question({ thread }: { thread: ThreadView }) {
  const store = useReviewStore();
  const [first] = thread.comments;
  const label = thread.claimId === null ? "Whole article" : (store.claim(thread.claimId)?.label ?? "A claim");
  return (
    <button
      type="button"
      onClick={() => first && store.goToComment(thread.claimId, first.id)}
      className="w-full px-1.5 py-2 text-left hover:bg-sunken"
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-faint">
        <Badge {...THREAD_LOOK[thread.kind]}>{THREAD_WORDS[thread.kind]}</Badge>
        {label}
        {thread.assignee && <span>for {thread.assignee.name}</span>}
        <ThreadDue thread={thread} />
      </span>
      <span className="mt-0.5 line-clamp-2 [overflow-wrap:anywhere]">
        {first?.body || "This remark was taken back."}
      </span>
    </button>
  );
}
