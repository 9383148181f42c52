"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";

type ReplyFormProps = {
  label: string;
  submit: string;
  reason?: string | null;
  save: () => Promise<boolean>;
  onDone: () => void;
  children: ReactNode;
};

/** A small form of the ledger. What was typed stays in it until it is saved. */
export function ReplyForm({ label, submit, reason, save, onDone, children }: ReplyFormProps) {
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (reason || busy) return;
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (saved) onDone();
  };
  return (
    <form
      aria-label={label}
      className="flex flex-col gap-2.5 rounded-md border border-line p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" busy={busy} reason={reason ?? null}>
          {submit}
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
