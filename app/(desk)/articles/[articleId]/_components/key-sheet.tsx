"use client";

import Link from "next/link";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog } from "@/app/_ui/dialog";
import { Kbd } from "@/app/_ui/kbd";
import { habitsOf, keepHabits } from "@/app/(desk)/_keys/habits";
import { useHabits } from "@/app/(desk)/_keys/use-habits";
import { useKeys } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const GROUPS = ["Go", "Work", "Move"] as const;

/** All keys that work now on one sheet, as this member has them. */
export function KeySheet() {
  const store = useReviewStore();
  const { keySheet } = usePlace();
  const keys = useKeys();
  const { memberId } = store.review.me;
  const { advance } = useHabits(memberId);
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
              {keys
                .filter((key) => key.group === group)
                .map((key) => (
                  <div key={key.name} className="flex items-baseline gap-2.5">
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
      <div className="mt-5 flex flex-wrap items-start justify-between gap-3 border-t border-line pt-4">
        <Checkbox
          label="Go on to the next claim after a decision"
          hint="After accepting, submitting, signing off and returning. Kept on this machine."
          checked={advance}
          onChange={(event) => keepHabits(memberId, { ...habitsOf(memberId), advance: event.target.checked })}
        />
        <Link href="/account/keys" className="min-h-6 text-accent underline">
          Choose other keys
        </Link>
      </div>
    </Dialog>
  );
}
