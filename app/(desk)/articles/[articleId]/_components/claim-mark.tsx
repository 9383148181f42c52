"use client";

import type { ReactNode } from "react";
import { markLook } from "@/app/(desk)/articles/[articleId]/_components/mark-look";
import { useClaim, useIsSelected } from "@/app/(desk)/articles/[articleId]/_store/use-review";

type ClaimMarkProps = { id: string; lane: number; children: ReactNode };

/** The line under the words of a claim. It redraws when its own claim changes, and for nothing else. */
export function ClaimMark({ id, lane, children }: ClaimMarkProps) {
  const claim = useClaim(id);
  const selected = useIsSelected(id);
  if (!claim) return children;
  return (
    <span
      className="claim-mark"
      data-claim={id}
      data-hue={markLook(claim).hue}
      data-status={claim.status}
      data-lane={lane || undefined}
      data-selected={selected || undefined}
    >
      {children}
    </span>
  );
}
