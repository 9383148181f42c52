"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { withdrawCheck } from "@/app/(desk)/articles/[articleId]/_store/second-check-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** Calls a second check off, with a reason: whoever asked for it, or an editor. */
export function SecondCheckOff({ check }: { check: SecondCheckView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [reason, setReason] = useState<string | null>(null);
  const { me } = desk.store.review;
  if (check.askedBy.id !== me.memberId && !me.roles.includes("editor")) return null;
  if (reason === null) {
    return (
      <Button size="sm" variant="quiet" onClick={() => setReason("")}>
        Call it off
      </Button>
    );
  }
  const words = reason.trim();
  return (
    <form
      className="flex w-full flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== "") void run(() => withdrawCheck(desk, check, words));
      }}
    >
      <TextField label="Why is it called off?" value={reason} onChange={(event) => setReason(event.target.value)} />
      <SaveRow
        busy={busy}
        label="Call it off"
        reason={words === "" ? "A few words are needed." : null}
        onCancel={() => setReason(null)}
      />
    </form>
  );
}
