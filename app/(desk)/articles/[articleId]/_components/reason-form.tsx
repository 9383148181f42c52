"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextareaField } from "@/app/_ui/textarea-field";
import { MOVE_WORDS } from "@/app/_words/claim-words";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { type MoveWords, makeMove } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { goOn } from "@/app/(desk)/articles/[articleId]/_store/request-move";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimMove } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

function labelOf(move: ClaimMove): string {
  if (move === "ask") return "Your question";
  return move === "submit" ? "Why the evidence is enough all the same" : "Reason";
}

function wordsFor(move: ClaimMove, words: string): MoveWords {
  if (move === "ask") return { question: words };
  return move === "submit" ? { overrideReason: words } : { reason: words };
}

/** A move that must be explained. */
export function ReasonForm({ claim, move, onDone }: { claim: ClaimView; move: ClaimMove; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${claim.id}:${move}`, "");
  const words = draft.value.trim();
  const save = () =>
    run(async () => {
      if (words === "" || !(await makeMove(desk, claim, move, wordsFor(move, words)))) return;
      draft.clear();
      onDone();
      goOn(desk, move);
    });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label={labelOf(move)}
        required
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
        maxLength={4000}
      />
      <SaveRow
        busy={busy}
        label={MOVE_WORDS[move]}
        reason={words === "" ? "A few words are needed." : null}
        onCancel={onDone}
      />
    </form>
  );
}
