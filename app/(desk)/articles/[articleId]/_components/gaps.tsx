"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { gapsOf } from "@/app/(desk)/articles/[articleId]/_store/gaps";
import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useCoverage, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const AT_ONCE = 8;

/** The stretches that nobody has looked at, each a way to it. */
export function Gaps() {
  const store = useReviewStore();
  const runs = useCoverage();
  const keyOf = useKeyOf();
  const [most, setMost] = useState(AT_ONCE);
  const { text } = store.review;
  const gaps = gapsOf(runs, text);
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps" className="mt-6">
      <h2 id="gaps" className="mb-1 text-base font-semibold">
        Not looked at yet <span className="figures text-ink-soft">({gaps.length})</span>
      </h2>
      <p className="mb-1.5 text-sm text-ink-soft">
        <Kbd>{keyOf("next_gap")}</Kbd> goes to the next one. Make a claim of it (<Kbd>{keyOf("add")}</Kbd>), or leave it
        out with a reason (<Kbd>{keyOf("leave_out")}</Kbd>).
      </p>
      <ul>
        {gaps.slice(0, most).map((gap) => (
          <li key={gap.start}>
            <button
              type="button"
              onClick={() => reveal(store, gap)}
              className="min-h-8 w-full truncate rounded-md px-1.5 text-left font-serif hover:bg-sunken"
            >
              {text.slice(gap.start, gap.end)}
            </button>
          </li>
        ))}
      </ul>
      {gaps.length > most && (
        <Button size="sm" variant="quiet" onClick={() => setMost(gaps.length)}>
          Show all {gaps.length}
        </Button>
      )}
    </section>
  );
}
