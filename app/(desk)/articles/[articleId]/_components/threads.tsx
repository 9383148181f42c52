"use client";

import { ThreadCard } from "@/app/(desk)/articles/[articleId]/_components/thread-card";
import { ThreadForm } from "@/app/(desk)/articles/[articleId]/_components/thread-form";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";
import type { ThreadView } from "@/lib/core/view/claim-view";

/** Threads of a claim or, without one, of the article: open ones, the way to a new one, and resolved ones below. */
export function Threads({ threads, claimId }: { threads: readonly ThreadView[]; claimId: string | null }) {
  const { me } = useReviewStore().review;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...me }, "thread:write");
  const { comment } = usePlace();
  const open = threads.filter((thread) => thread.state === "open");
  const resolved = threads.filter((thread) => thread.state === "resolved");
  return (
    <>
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} claimId={claimId} allowed={allowed} />
      ))}
      {allowed ? (
        <ThreadForm claimId={claimId} />
      ) : (
        <p className="text-ink-soft">Viewers read along; they do not write in threads.</p>
      )}
      {resolved.length > 0 && (
        <details open={resolved.some((thread) => thread.comments.some(({ id }) => id === comment)) || undefined}>
          <summary className="min-h-6 font-medium text-ink-soft">Resolved ({resolved.length})</summary>
          <div className="mt-3 flex flex-col gap-4">
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} claimId={claimId} allowed={allowed} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
