"use client";

import { StatusBadge } from "@/app/_ui/status-badge";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** Where else in the article the claim is made: headline, caption or body. Each leads to its words. */
export function Appearances({ claim }: { claim: ClaimDetail }) {
  const store = useReviewStore();
  if (claim.appearances.length === 0) return null;
  return (
    <section aria-label="Also in this article">
      <h3 className="mb-1 text-sm font-semibold">Also in this article</h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {claim.appearances.map((appearance) => (
          <li key={appearance.id} className="flex flex-wrap items-baseline gap-2 px-3 py-2">
            <button
              type="button"
              className="min-h-6 text-left text-accent underline decoration-1 underline-offset-2"
              onClick={() => store.select(appearance.id)}
            >
              {appearance.label} “{appearance.quote}”
            </button>
            <StatusBadge status={appearance.status} plain />
            <span className="text-sm text-ink-soft">{appearance.first ? "said first" : "repeats it"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
