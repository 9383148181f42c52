"use client";

import { useState } from "react";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { endOfDay } from "@/app/(desk)/_bulk/end-of-day";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { askSecondCheck } from "@/app/(desk)/articles/[articleId]/_store/second-check-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** Whom to ask for a second verdict, and until when. */
export function SecondCheckAsk({ claim, onDone }: { claim: ClaimDetail; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [checkerId, setCheckerId] = useState("");
  const [day, setDay] = useState("");
  const had = [claim.verdictBy?.id, claim.submittedBy?.id];
  const writers = desk.store.review.article.writers.map(({ id }) => id);
  const others = desk.store.review.members.filter(({ id }) => !had.includes(id) && !writers.includes(id));
  const save = () =>
    run(async () => {
      const dueAt = day === "" ? null : endOfDay(day);
      if (await askSecondCheck(desk, claim, { checkerId: checkerId || null, dueAt })) onDone();
    });
  return (
    <form
      aria-label="Ask for a second check"
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Second checker"
          value={checkerId}
          options={[
            { value: "", label: "Whoever takes it" },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setCheckerId(event.target.value)}
        />
        <TextField label="Due by the end of" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      <p className="text-sm text-ink-faint">
        The second checker sees the claim and its sources, not the verdict, its reasons or the discussion.
      </p>
      <SaveRow busy={busy} label="Ask" onCancel={onDone} />
    </form>
  );
}
