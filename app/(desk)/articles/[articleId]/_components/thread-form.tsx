"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { THREAD_WORDS } from "@/app/_words/source-words";
import { endOfDay } from "@/app/(desk)/_bulk/end-of-day";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { openThread } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadKind } from "@/lib/core/review/thread";

const KINDS = Object.keys(THREAD_WORDS) as ThreadKind[]; // the keys of a record of all kinds

const KIND_HINTS: Record<ThreadKind, string> = {
  note: "A remark for whoever works on this.",
  question: "Somebody has to answer it.",
  legal: "For the lawyers.",
  blocking: "The claim cannot be signed off while this is open.",
};

/** Opens a thread on a claim or, without one, on the article: there nothing can be blocked. */
export function ThreadForm({ claimId }: { claimId: string | null }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [kind, setKind] = useState<ThreadKind>("note");
  const [assigneeId, setAssigneeId] = useState("");
  const [day, setDay] = useState("");
  const draft = useDraft(`${claimId ?? desk.store.review.article.id}:thread`, "");
  const body = draft.value.trim();
  const save = () =>
    run(async () => {
      const terms = { ...(assigneeId && { assigneeId }), ...(day && { dueAt: endOfDay(day) }) };
      const thread = { kind, body, ...terms };
      if (body === "" || !(await openThread(desk, claimId, thread))) return;
      draft.clear();
      setKind("note");
      setAssigneeId("");
      setDay("");
    });
  const members = desk.store.review.members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      aria-label="New thread"
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label="Start a thread"
        data-goal="comment"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        hint={KIND_HINTS[kind]}
        maxLength={10_000}
      />
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Kind"
          value={kind}
          options={KINDS.filter((one) => claimId !== null || one !== "blocking").map((candidate) => ({
            value: candidate,
            label: THREAD_WORDS[candidate],
          }))}
          onChange={(event) => setKind(KINDS.find((candidate) => candidate === event.target.value) ?? "note")}
        />
        <SelectField
          label="For"
          value={assigneeId}
          options={[{ value: "", label: "Everybody" }, ...members]}
          onChange={(event) => setAssigneeId(event.target.value)}
        />
        <TextField label="Due by the end of" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      <SaveRow busy={busy} label="Start the thread" reason={body === "" ? "A few words are needed." : null} />
    </form>
  );
}
