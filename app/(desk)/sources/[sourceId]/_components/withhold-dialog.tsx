"use client";

import { type FormEvent, useId, useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { TextareaField } from "@/app/_ui/textarea-field";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

/** The first step of removing a file: out of sight at once, with a reason. */
export function WithholdDialog({ id, about }: { id: string; about: string }) {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { busy, trouble, make, forget } = useChange();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const call = { method: "POST", path: `/attachments/${id}/withhold`, body: { reason } } as const;
    if ((await make(call, "The file is out of sight.")) !== null) setOpen(false);
  };
  return (
    <p className="no-print mt-1">
      <Button
        size="sm"
        variant="quiet"
        aria-label={`Should not be here: ${about}`}
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        Should not be here
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Take out of sight: ${about}`}
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button
              type="submit"
              form={form}
              variant="danger"
              busy={busy}
              reason={reason.trim() === "" ? "Say why first." : null}
            >
              Take it out of sight
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={send} className="flex flex-col gap-3">
          <FormTrouble answer={trouble} />
          <p>
            For a file that was kept by mistake: somebody's private papers, the wrong document. From now on nobody can
            open it. An admin then removes it for good, or it is given back.
          </p>
          <TextareaField
            label="Why it should not be here"
            hint="Everybody reads this, and it stays in the history: repeat nothing of what is in the file."
            required
            maxLength={2_000}
            value={reason}
            error={fieldErrors(trouble).reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </form>
      </Dialog>
    </p>
  );
}
