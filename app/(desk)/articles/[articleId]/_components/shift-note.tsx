"use client";

import { useEffect } from "react";
import { saveShifts } from "@/app/(desk)/articles/[articleId]/_store/save-shifts";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useShift } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";

/** Says on which words a claim stands while keys move its edges, until that is saved. */
export function ShiftNote() {
  const desk = useDesk();
  const shift = useShift();
  useEffect(() => saveShifts(desk), [desk]);
  const claim = shift && desk.store.claim(shift.id);
  return (
    <div role="status" className="no-print">
      {shift && claim && (
        <p className="border-t border-line bg-accent-wash px-4 py-2 text-sm">
          {claim.label} on “{desk.store.review.text.slice(shift.start, shift.end)}”. It is saved in a moment; Esc takes
          it back.{LAPSING_STATUSES.includes(claim.status) && " What was submitted or signed off lapses."}
        </p>
      )}
    </div>
  );
}
