"use client";

import { Dialog } from "@/app/_ui/dialog";
import { ReasonChoice } from "@/app/(desk)/articles/[articleId]/_components/reason-choice";
import { nextGap } from "@/app/(desk)/articles/[articleId]/_store/gaps";
import { leaveOut } from "@/app/(desk)/articles/[articleId]/_store/text-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useReading } from "@/app/(desk)/articles/[articleId]/_store/use-reading";

/** The window in which words are left out of the check with a reason. The next gap comes up by itself. */
export function LeaveOutDialog() {
  const desk = useDesk();
  const span = useReading("leaving", (reading) => reading.leaving());
  const close = () => desk.store.reading.leaveOut(null);
  if (!span) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Leave out of the check"
      description={`“${desk.store.review.text.slice(span.start, span.end)}”`}
    >
      <ReasonChoice
        onChoose={async (reason, note) => {
          if (!(await leaveOut(desk, span, reason, note))) return;
          close();
          nextGap(desk);
        }}
      />
    </Dialog>
  );
}
