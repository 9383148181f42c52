"use client";

import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { StatusBadge } from "@/app/_ui/status-badge";
import { TextLink } from "@/app/_ui/text-link";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { Elsewhere as Found } from "@/lib/core/view/elsewhere-view";

type Answer = { readonly items: readonly Found[] };

/**
 * The same claim in other articles, with what was found there. It is shown and never taken over: each article is checked
 * for itself.
 */
export function Elsewhere({ claim }: { claim: ClaimDetail }) {
  const { review } = useReviewStore();
  const mayLink = can({ newsroomId: "", name: "", kind: "person", ...review.me }, "claim:edit");
  const [items, setItems] = useState<readonly Found[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const cancel = new AbortController();
    setItems([]);
    setTrouble(null);
    void callApi<Answer>({ method: "GET", path: `/claims/${claim.id}/elsewhere`, signal: cancel.signal }).then(
      (answer) => {
        if (!cancel.signal.aborted && answer.kind === "ok") setItems(answer.value.items);
      },
    );
    return () => cancel.abort();
  }, [claim.id]);
  if (items.length === 0) return null;
  const say = async (other: Found) => {
    const path = `/claims/${claim.id}/same${other.linked ? "/withdraw" : ""}`;
    const answer = await callApi<Answer>({ method: "POST", path, body: { otherId: other.claim.id } });
    setTrouble(answer.kind === "ok" ? null : wordsOf(answer));
    if (answer.kind === "ok") setItems(answer.value.items);
  };
  return (
    <section aria-label="In other articles">
      <h3 className="mb-1 text-sm font-semibold">In other articles</h3>
      <p className="mb-2 text-sm text-ink-soft">What was found there is not taken over.</p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {items.map((item) => (
          <li key={item.claim.id} className="flex flex-col gap-1 px-3 py-2">
            <TextLink href={`/claims/${item.claim.id}`}>{item.claim.text}</TextLink>
            <span className="text-sm text-ink-soft">
              {item.claim.label}, {item.claim.articleTitle}
            </span>
            <span className="flex flex-wrap items-center gap-2">
              <StatusBadge status={item.claim.status} />
              {item.claim.verdict && <VerdictBadge verdict={item.claim.verdict} />}
              {item.claim.verified && <VerifiedBadge />}
              <span className="text-sm text-ink-soft">{item.linked ? "The same claim" : "Nearly the same words"}</span>
              {mayLink && (
                <Button size="sm" onClick={() => void say(item)}>
                  {item.linked ? "Not the same" : "Same claim"}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {trouble && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {trouble}
        </p>
      )}
    </section>
  );
}
