"use client";

import { Button } from "@/app/_ui/button";
import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import { takeBack } from "@/app/(desk)/articles/[articleId]/_store/text-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useReading } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { can } from "@/lib/core/access/permissions";

/** Words that were left out without a claim: why and by whom, and the way back. */
export function LeftOut() {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const dismissals = useReading("dismissals", (reading) => reading.dismissals());
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...desk.store.review.me }, "claim:edit");
  if (dismissals.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="min-h-6 text-base font-semibold">
        Left out <span className="figures text-ink-soft">({dismissals.length})</span>
      </summary>
      <ul className="mt-1 divide-y divide-line">
        {dismissals.map((dismissal) => (
          <li key={dismissal.id} className="py-2">
            <p className="line-clamp-2 font-serif">“{dismissal.quote}”</p>
            <p className="text-sm text-ink-soft">
              {DISMISSAL_WORDS[dismissal.reason]}, {dismissal.by.name}
              {dismissal.note && `: ${dismissal.note}`}
            </p>
            <Button size="sm" variant="quiet" onClick={() => reveal(desk.store, dismissal)}>
              Show
            </Button>
            <Button
              size="sm"
              variant="quiet"
              busy={busy}
              reason={allowed ? null : "Only checkers and editors take that back."}
              onClick={() => run(() => takeBack(desk, dismissal))}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
