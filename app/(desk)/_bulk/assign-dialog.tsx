"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { counted } from "@/app/_ui/number";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { endOfDay } from "@/app/(desk)/_bulk/end-of-day";
import type { BulkChange } from "@/app/(desk)/_bulk/send-bulk";
import type { Person } from "@/lib/core/view/primitives";

/** Whom claims can be given to, and by whom: only an editor gives them to others. */
export type AssignPeople = {
  readonly members: readonly Person[];
  readonly me: { readonly memberId: string; readonly roles: readonly string[] };
};

type AssignDialogProps = {
  count: number;
  people: AssignPeople;
  onClose: () => void;
  onSave: (change: BulkChange) => Promise<void>;
};

/** Gives the chosen claims to somebody, with a day by which they are due. */
export function AssignDialog({ count, people: { members, me }, onClose, onSave }: AssignDialogProps) {
  const [assigneeId, setAssigneeId] = useState(me.memberId);
  const [day, setDay] = useState("");
  const editor = me.roles.includes("editor");
  const offered = members.filter(({ id }) => editor || id === me.memberId);
  const save = () => {
    onClose();
    const due = day === "" ? {} : { dueAt: endOfDay(day) };
    void onSave({ kind: "assign", assigneeId: assigneeId || null, ...due });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Assign ${counted(count, "claim")}`}
      description={editor ? undefined : "You take free claims, or give your own back. An editor assigns others."}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onClick={save}>
            Assign
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <SelectField
          label="To"
          value={assigneeId}
          onChange={(event) => setAssigneeId(event.target.value)}
          options={[
            ...offered.map(({ id, name }) => ({ value: id, label: id === me.memberId ? `${name} (me)` : name })),
            { value: "", label: "Nobody" },
          ]}
        />
        <TextField
          label="Due by the end of"
          hint="Left empty, due dates stay as they are."
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
