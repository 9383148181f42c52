"use client";

import { useMemo, useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { TextareaField } from "@/app/_ui/textarea-field";
import { CutChoice } from "@/app/(desk)/articles/[articleId]/_components/cut-choice";
import { cutClaim, likelyCut } from "@/app/(desk)/articles/[articleId]/_components/cut-claim";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { wordsIn } from "@/app/(desk)/articles/[articleId]/_components/words-in";
import { splitClaim } from "@/app/(desk)/articles/[articleId]/_store/regroup-actions";
import { spansOf } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** Splits a claim: where the second part begins, and a wording for each. A wording that was typed outlives another cut. */
export function SplitForm({ claim, onDone }: { claim: ClaimView; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { text } = desk.store.review;
  const words = useMemo(() => wordsIn(text, spansOf(claim)), [text, claim]);
  const [at, setAt] = useState(() => likelyCut(text, words));
  const [typed, setTyped] = useState<{ first?: string; second?: string }>({});
  const parts = cutClaim(text, words, at);
  const first = typed.first ?? parts?.[0].text ?? "";
  const second = typed.second ?? parts?.[1].text ?? "";
  const reason = parts === null || first.trim() === "" || second.trim() === "" ? "Both parts need words." : null;
  const save = () =>
    run(async () => {
      if (!parts || reason !== null) return;
      const worded = [
        { ...parts[0], text: first.trim() },
        { ...parts[1], text: second.trim() },
      ];
      if (await splitClaim(desk, claim, worded)) onDone();
    });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <CutChoice text={text} words={words} at={at} onChange={setAt} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextareaField
          label="Wording of the first part"
          value={first}
          onChange={(event) => setTyped({ ...typed, first: event.target.value })}
          onKeyDown={saveOnKeys(save, onDone)}
          maxLength={2000}
        />
        <TextareaField
          label="Wording of the second part"
          value={second}
          onChange={(event) => setTyped({ ...typed, second: event.target.value })}
          onKeyDown={saveOnKeys(save, onDone)}
          maxLength={2000}
        />
      </div>
      <SaveRow busy={busy} label="Split" reason={reason} onCancel={onDone} />
    </form>
  );
}
