"use client";

import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import type { NamedKey } from "@/app/(desk)/_keys/own-keys";

/** A key that is wanted for something, and what has it now. */
export type Exchange = { readonly wanted: NamedKey; readonly key: string; readonly has: NamedKey };

type ExchangeDialogProps = {
  exchange: Exchange | null;
  onClose: () => void;
  onAgree: (exchange: Exchange) => void;
};

/** Says what already has the key, before anything is exchanged. */
export function ExchangeDialog({ exchange, onClose, onAgree }: ExchangeDialogProps) {
  if (!exchange) return null;
  const { wanted, key, has } = exchange;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${key} is taken`}
      description={`It is “${has.words}” now. Exchange the two, and that gets the key of “${wanted.words}”.`}
      footer={
        <>
          <Button onClick={onClose}>Leave both as they are</Button>
          <Button variant="primary" onClick={() => onAgree(exchange)}>
            Exchange
          </Button>
        </>
      }
    />
  );
}
