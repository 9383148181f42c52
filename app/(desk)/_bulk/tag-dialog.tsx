"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { counted } from "@/app/_ui/number";
import { TextField } from "@/app/_ui/text-field";
import type { BulkChange } from "@/app/(desk)/_bulk/send-bulk";

type TagDialogProps = { count: number; onClose: () => void; onSave: (change: BulkChange) => Promise<void> };

/** Puts tags on the chosen claims, or takes some away; what else they carry stays. */
export function TagDialog({ count, onClose, onSave }: TagDialogProps) {
  const [add, setAdd] = useState("");
  const [remove, setRemove] = useState("");
  const nothing = tagsIn(add).length + tagsIn(remove).length === 0;
  const save = () => {
    onClose();
    void onSave({ kind: "tag", add: tagsIn(add), remove: tagsIn(remove) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Tag ${counted(count, "claim")}`}
      description="Several tags are written with commas between them."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" reason={nothing ? "Write a tag first." : null} onClick={save}>
            Save tags
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label="Add" value={add} onChange={(event) => setAdd(event.target.value)} maxLength={300} />
        <TextField
          label="Take away"
          value={remove}
          onChange={(event) => setRemove(event.target.value)}
          maxLength={300}
        />
      </div>
    </Dialog>
  );
}

function tagsIn(words: string): string[] {
  const tags = words.split(",").map((tag) => tag.trim().replace(/^#/, "").slice(0, 60));
  return [...new Set(tags.filter((tag) => tag !== ""))].slice(0, 10);
}
