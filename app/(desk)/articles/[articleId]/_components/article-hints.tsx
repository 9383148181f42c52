"use client";

import { HintItem } from "@/app/(desk)/articles/[articleId]/_components/hint-item";
import { useHints } from "@/app/(desk)/articles/[articleId]/_store/use-reading";

/** Everything that does not agree within the article, and what was put aside. */
export function ArticleHints() {
  const hints = useHints();
  const open = hints.filter((hint) => !hint.dismissal);
  const aside = hints.filter((hint) => hint.dismissal);
  if (hints.length === 0) return null;
  return (
    <section aria-labelledby="hints" className="mt-6">
      <h2 id="hints" className="mb-2 text-base font-semibold">
        What does not agree {open.length > 0 && <span className="figures text-ink-soft">({open.length})</span>}
      </h2>
      {open.length === 0 && <p className="text-ink-soft">Every hint was looked at.</p>}
      <ul className="flex flex-col gap-2">
        {open.map((hint) => (
          <HintItem key={hint.key} hint={hint} />
        ))}
      </ul>
      {aside.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 text-sm font-semibold">Put aside ({aside.length})</summary>
          <ul className="mt-2 flex flex-col gap-2">
            {aside.map((hint) => (
              <HintItem key={hint.key} hint={hint} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
