"use client";

import { ThreadCard } from "@/app/(desk)/articles/[articleId]/_components/thread-card";
import { ThreadForm } from "@/app/(desk)/articles/[articleId]/_components/thread-form";
import { useDetail, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";

/** All threads of a claim: open ones first, resolved ones below. */
export function Discussion({ id }: { id: string }) {
  const detail = useDetail(id);
  const store = useReviewStore();
  if (!detail) return <p className="px-4 py-6 text-ink-faint">Fetching the discussion…</p>;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...store.review.me }, "thread:write");
  const open = detail.threads.filter((thread) => thread.state === "open");
  const resolved = detail.threads.filter((thread) => thread.state === "resolved");
  return (
    <div className="flex flex-col gap-4 px-4 py-4">
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} claimId={id} allowed={allowed} />
      ))}
      {allowed ? (
        <ThreadForm claim={detail} />
      ) : (
        <p className="text-ink-soft">Viewers read along; they do not write in threads.</p>
      )}
      {resolved.length > 0 && (
        <details>
          <summary className="min-h-6 font-medium text-ink-soft">Resolved ({resolved.length})</summary>
          <div className="mt-3 flex flex-col gap-4">
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} claimId={id} allowed={allowed} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
