"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { OneTimeSecret } from "@/app/_ui/one-time-secret";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

/** Makes a link by which a member who has forgotten the password sets a new one. It is shown once. */
export function ResetLinkDialog({ memberId, name }: { memberId: string; name: string }) {
  const { busy, trouble, make, forget } = useChange();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setLink(null);
    forget();
  };
  const send = async () => {
    const call = { method: "POST", path: `/members/${memberId}/reset-link`, body: {} } as const;
    const made = await make<{ path: string }>(call, "Link made.");
    if (made) setLink(new URL(made.path, window.location.origin).href);
  };
  return (
    <>
      <Button size="sm" aria-label={`New password: ${name}`} onClick={() => setOpen(true)}>
        New password
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={`New password: ${name}`}
        description="For somebody who has forgotten it. Make sure who asks: whoever has the link sets the password."
        footer={
          link === null ? (
            <>
              <Button variant="quiet" onClick={close}>
                Cancel
              </Button>
              <Button variant="primary" busy={busy} onClick={() => void send()}>
                Make the link
              </Button>
            </>
          ) : (
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          )
        }
      >
        <FormTrouble answer={trouble} />
        {link === null ? (
          <p>
            The link works once and for a day. With the new password every session of {name} ends. A second factor
            stays, and is asked for.
          </p>
        ) : (
          <OneTimeSecret
            label={`Link for ${name}`}
            value={link}
            hint="Hand it to this person alone. It is shown only now."
          />
        )}
      </Dialog>
    </>
  );
}
