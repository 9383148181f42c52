"use client";

import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { RevisionPlanView } from "@/lib/core/view/revision-view";

const SETTLED_AFTER_MS = 500;

/** What a newer text would do, for the text `of`; and whether another answer is on its way. */
export type Planned = {
  readonly of: string;
  readonly plan: RevisionPlanView | null;
  readonly waiting: boolean;
  readonly trouble: string | null;
};

const NOTHING: Planned = { of: "", plan: null, waiting: false, trouble: null };

/**
 * Asks what would become of the claims, a moment after the last key. Nothing is saved by that. When somebody else
 * changed the article meanwhile, `onNewer` gets its present state and the question is asked again from there.
 */
export function usePlan(
  article: { readonly id: string; readonly version: number },
  text: string,
  onNewer: (article: ArticleView) => void,
): Planned {
  const [planned, setPlanned] = useState<Planned>(NOTHING);
  const { id, version } = article;
  useEffect(() => {
    if (text.trim() === "") {
      setPlanned(NOTHING);
      return;
    }
    const stop = new AbortController();
    setPlanned((before) => ({ ...before, waiting: true }));
    const timer = setTimeout(async () => {
      const path = `/articles/${id}/revisions?preview=true`;
      const call = { method: "POST", path, body: { text }, version, signal: stop.signal } as const;
      const answer = await callApi<RevisionPlanView>(call);
      if (stop.signal.aborted) return;
      if (answer.kind === "ok") setPlanned({ of: text, plan: answer.value, waiting: false, trouble: null });
      else if (answer.kind === "stale" && isArticle(answer.problem.current)) onNewer(answer.problem.current);
      else setPlanned({ of: text, plan: null, waiting: false, trouble: wordsOf(answer) });
    }, SETTLED_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, version, text, onNewer]);
  return planned;
}

/** Whether what came with a refusal is the article as it stands now. */
export function isArticle(value: unknown): value is ArticleView {
  return typeof value === "object" && value !== null && "version" in value && "revision" in value;
}
