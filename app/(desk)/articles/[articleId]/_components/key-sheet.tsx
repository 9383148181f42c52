"use client";

import { Dialog } from "@/app/_ui/dialog";
import { Kbd } from "@/app/_ui/kbd";
import { REVIEW_KEYS } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const GROUPS = ["Go", "Work", "Move"] as const;

/** All keys on one sheet. */
export function KeySheet() {
  const store = useReviewStore();
  const { keySheet } = usePlace();
  return (
    <Dialog
      open={keySheet}
      width="wide"
      onOpenChange={(open) => store.setPlace({ keySheet: open })}
      title="Keys"
      description="They work wherever you are not typing. In a field, Ctrl+Enter saves and Esc leaves. Ctrl+K finds anything; there it also says which letter after g goes to which screen."
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a low window the sheet scrolls, and must do so by keyboard */}
      <section aria-label="All keys" tabIndex={0} className="grid gap-6 sm:grid-cols-3">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="mb-2 text-sm font-semibold">{group}</h3>
            <dl className="flex flex-col gap-1.5">
              {REVIEW_KEYS.filter((key) => key.group === group).map((key) => (
                <div key={key.shown + key.words} className="flex items-baseline gap-2.5">
                  <dt className="w-14 shrink-0">
                    <Kbd>{key.shown}</Kbd>
                  </dt>
                  <dd>{key.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
