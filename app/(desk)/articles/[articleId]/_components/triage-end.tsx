"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { counted } from "@/app/_ui/number";
import type { TriageCount } from "@/app/(desk)/articles/[articleId]/_store/triage";
import { endTriage } from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useCounts } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The end of a round: what came of it, and what comes next. */
export function TriageEnd({ count }: { count: TriageCount }) {
  const { store } = useDesk();
  const { open } = useCounts();
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => next.current?.querySelector<HTMLElement>("button, a")?.focus(), []);
  const check = () => {
    endTriage({ store });
    const first = store.allClaims().find(({ status }) => status === "open");
    store.setFilter({ view: "open", words: "" });
    if (first) store.select(first.id);
  };
  return (
    <div className="py-6">
      <h3 className="text-lg font-semibold">All looked at</h3>
      <p className="mt-1 text-ink-soft">
        {count.looked === 0
          ? "No claim of this article is waiting to be looked at."
          : `${counted(count.accepted, "claim")} accepted, ${count.dismissed} dismissed.`}
      </p>
      <p className="mt-4 mb-2 text-sm font-semibold">Next</p>
      <div ref={next} className="flex flex-col items-start gap-2">
        {open > 0 && (
          <Button variant="primary" onClick={check}>
            Check the first of {counted(open, "open claim")}
          </Button>
        )}
        <LinkButton href="/triage">The next article with proposed claims</LinkButton>
        <Button variant="quiet" onClick={() => endTriage({ store })}>
          Stay with this article
        </Button>
      </div>
    </div>
  );
}
