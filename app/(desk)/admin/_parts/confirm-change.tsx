"use client";

import { useState } from "react";
import type { Call } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

type ConfirmChangeProps = {
  /** The words on the button and on the one that confirms. */
  action: string;
  /** What it is about, so that the button is known out of its row: "Esi Boateng". */
  about: string;
  consequence: string;
  call: Call;
  done: string;
  danger?: boolean;
  /** Why it cannot be done now. */
  reason?: string | null;
};

/** A change that is asked about before it is made. */
export function ConfirmChange({ action, about, consequence, call, done, danger, reason }: ConfirmChangeProps) {
  const [open, setOpen] = useState(false);
  const { busy, trouble, make, forget } = useChange();
  const confirm = async () => {
    if ((await make(call, done)) !== null) setOpen(false);
  };
  return (
    <>
      <Button
        size="sm"
        variant={danger ? "danger" : "secondary"}
        aria-label={`${action}: ${about}`}
        reason={reason}
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        {action}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`${action}: ${about}`}
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={confirm}>
              {action}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FormTrouble answer={trouble} />
          <p>{consequence}</p>
        </div>
      </Dialog>
    </>
  );
}
