"use client";

import { type KeyboardEvent, useState } from "react";
import { Kbd } from "@/app/_ui/kbd";
import { TextField } from "@/app/_ui/text-field";
import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { makeMove } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { DismissalReason } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

const REASONS = Object.keys(DISMISSAL_WORDS) as DismissalReason[]; // the keys of a record of all reasons

/** Why a claim is left out: one key, or one click. The next claim comes up by itself. */
export function DismissForm({ claim, onDone }: { claim: ClaimView; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [note, setNote] = useState("");
  const dismiss = (reason: DismissalReason) =>
    run(async () => {
      const words = note.trim();
      if (!(await makeMove(desk, claim, "dismiss", words ? { reason, note: words } : { reason }))) return;
      onDone();
      stepTo(desk.store, 1);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const reason = REASONS[Number(event.key) - 1];
    if (reason) void dismiss(reason);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: figures are a short cut to the buttons inside
    <div onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <p className="text-sm text-ink-soft">Why is it left out of the check?</p>
      <div className="grid grid-cols-1 gap-1.5 sm:grid-cols-2">
        {REASONS.map((reason, index) => (
          <button
            key={reason}
            type="button"
            aria-disabled={busy || undefined}
            onClick={() => dismiss(reason)}
            className="flex min-h-10 items-center gap-2.5 rounded-md border border-line-strong px-3 text-left hover:bg-accent-wash"
          >
            <Kbd>{index + 1}</Kbd>
            {DISMISSAL_WORDS[reason]}
          </button>
        ))}
      </div>
      <TextField
        label="Note (optional)"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        maxLength={2000}
      />
    </div>
  );
}
