"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { BLOCKER_WORDS } from "@/app/_words/gate-words";
import { goToBlocker } from "@/app/(desk)/articles/[articleId]/_store/gate-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { BLOCKER_KINDS } from "@/lib/core/article/blocker-kind";
import type { BlockerView, GateView } from "@/lib/core/view/gate-view";

const AT_ONCE = 5;

/** What stands in the way, kind by kind; each line leads to the thing itself. */
export function BlockerList({ gate }: { gate: GateView }) {
  return BLOCKER_KINDS.map((kind) => {
    const items = gate.items.filter((item) => item.kind === kind);
    const count = gate.byKind[kind] ?? items.length;
    if (count === 0) return null;
    return (
      <div key={kind} className="mb-2">
        <h3 className="text-sm font-semibold">
          {BLOCKER_WORDS[kind]} <span className="figures text-ink-soft">({count})</span>
        </h3>
        <Items items={items} count={count} />
      </div>
    );
  });
}

function Items({ items, count }: { items: readonly BlockerView[]; count: number }) {
  const desk = useDesk();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <ul>
      {items.slice(0, most).map((item) => (
        <li key={`${item.claimId}${item.threadId}${item.start}`}>
          <button
            type="button"
            onClick={() => goToBlocker(desk, item)}
            className="min-h-7 w-full rounded-md px-1.5 text-left text-accent underline decoration-1 underline-offset-2 hover:bg-sunken"
          >
            {item.text}
          </button>
        </li>
      ))}
      {items.length > most && (
        <li>
          <Button size="sm" variant="quiet" onClick={() => setMost(items.length)}>
            Show all {items.length}
          </Button>
        </li>
      )}
      {most >= items.length && count > items.length && (
        <li className="px-1.5 text-sm text-ink-faint">and {count - items.length} more</li>
      )}
    </ul>
  );
}
