"use client";

import { useEffect } from "react";
import { Threads } from "@/app/(desk)/articles/[articleId]/_components/threads";
import { loadArticleThreads } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useArticleThreads } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The talk about the article as a whole. It is read again whenever the overview opens and on return to the window. */
export function ArticleDiscussion() {
  const desk = useDesk();
  const threads = useArticleThreads();
  useEffect(() => {
    const load = () => void loadArticleThreads(desk, { quiet: desk.store.threads() !== null });
    load();
    window.addEventListener("focus", load);
    return () => window.removeEventListener("focus", load);
  }, [desk]);
  return (
    <section aria-labelledby="about-article" className="mt-6 flex flex-col gap-4">
      <h2 id="about-article" className="text-base font-semibold">
        About the whole article
      </h2>
      {threads === null ? (
        <p className="text-ink-faint">Fetching the discussion…</p>
      ) : (
        <Threads threads={threads.filter(({ claimId }) => claimId === null)} claimId={null} />
      )}
    </section>
  );
}
