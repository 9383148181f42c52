"use client";

import { Threads } from "@/app/(desk)/articles/[articleId]/_components/threads";
import { useDetail } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The talk about a claim. */
export function Discussion({ id }: { id: string }) {
  const detail = useDetail(id);
  if (!detail) return <p className="px-4 py-6 text-ink-faint">Fetching the discussion…</p>;
  return (
    <div className="flex flex-col gap-4 px-4 py-4">
      <Threads threads={detail.threads} claimId={id} />
    </div>
  );
}
