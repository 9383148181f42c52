"use client";

import { type KeyboardEvent, useState } from "react";
import { Kbd } from "@/app/_ui/kbd";
import { TextField } from "@/app/_ui/text-field";
import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { useBusy } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { DismissalReason } from "@/lib/core/claim/status";

const REASONS = Object.keys(DISMISSAL_WORDS) as DismissalReason[]; // the keys of a record of all reasons

type ReasonChoiceProps = { onChoose: (reason: DismissalReason, note: string) => Promise<void> };

/** Why something is left out of the check: one key, or one click. */
export function ReasonChoice({ onChoose }: ReasonChoiceProps) {
  const { busy, run } = useBusy();
  const [note, setNote] = useState("");
  const choose = (reason: DismissalReason) => run(() => onChoose(reason, note.trim()));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const reason = REASONS[Number(event.key) - 1];
    if (reason) void choose(reason);
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
            onClick={() => choose(reason)}
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
