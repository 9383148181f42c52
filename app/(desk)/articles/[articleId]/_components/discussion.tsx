"use client";

import { UserRoundPlus } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { Threads } from "@/app/(desk)/articles/[articleId]/_components/threads";
import { useDetail, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";

/** The talk about a claim. */
export function Discussion({ id }: { id: string }) {
  const detail = useDetail(id);
  if (!detail) return <p className="px-4 py-6 text-ink-faint">Fetching the discussion…</p>;
  return (
    <div className="flex flex-col gap-4 px-4 py-4">
      <Threads threads={detail.threads} claimId={id} />
      <AskOutside articleId={detail.articleId} label={detail.label} />
    </div>
  );
}

/** The way to a guest link on this claim. Answers of a guest appear in the discussion. */
function AskOutside({ articleId, label }: { articleId: string; label: string }) {
  const { me } = useReviewStore().review;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...me }, "guest:invite");
  return (
    <section aria-label="Ask somebody outside" className="border-t border-line pt-4">
      <p className="mb-2 text-sm text-ink-soft">
        An expert or the writer without an account reads the claim and answers here, by a link that ends.
      </p>
      {allowed ? (
        <LinkButton href={hrefWith(`/articles/${articleId}/guests`, { claim: label })} size="sm">
          <UserRoundPlus aria-hidden size={15} />
          Ask somebody outside
        </LinkButton>
      ) : (
        <Button size="sm" reason="Only editors make links for guests.">
          <UserRoundPlus aria-hidden size={15} />
          Ask somebody outside
        </Button>
      )}
    </section>
  );
}
