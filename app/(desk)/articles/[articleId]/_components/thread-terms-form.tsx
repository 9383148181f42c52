"use client";

import { useState } from "react";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { dayOf, endOfDay } from "@/app/(desk)/_bulk/end-of-day";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { editThread } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadView } from "@/lib/core/view/claim-view";

type ThreadTermsFormProps = { thread: ThreadView; claimId: string | null; onDone: () => void };

/** Puts an open thread to somebody else, or gives it another date. A date that nobody touches stays to the minute. */
export function ThreadTermsForm({ thread, claimId, onDone }: ThreadTermsFormProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [assigneeId, setAssigneeId] = useState(thread.assignee?.id ?? "");
  const [day, setDay] = useState(dayOf(thread.dueAt));
  const members = desk.store.review.members.map(({ id, name }) => ({ value: id, label: name }));
  const save = () =>
    run(async () => {
      const kept = day === dayOf(thread.dueAt);
      const dueAt = kept ? thread.dueAt : day === "" ? null : endOfDay(day);
      if (await editThread(desk, claimId, thread, { assigneeId: assigneeId || null, dueAt })) onDone();
    });
  return (
    <form
      aria-label="Whom the thread is for"
      className="flex flex-col gap-2.5 border-b border-line bg-sunken px-3 py-2.5"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="For"
          autoFocus
          value={assigneeId}
          options={[{ value: "", label: "Everybody" }, ...members]}
          onChange={(event) => setAssigneeId(event.target.value)}
        />
        <TextField label="Due by the end of" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      <SaveRow busy={busy} label="Save" onCancel={onDone} />
    </form>
  );
}
