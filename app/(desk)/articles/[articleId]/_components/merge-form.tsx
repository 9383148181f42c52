"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { Checkbox } from "@/app/_ui/checkbox";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { mergeCandidates } from "@/app/(desk)/articles/[articleId]/_store/merge-candidates";
import { mergeClaims } from "@/app/(desk)/articles/[articleId]/_store/regroup-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimView } from "@/lib/core/view/claim-view";

const SHOWN = 8;
const MOST = 20;

function whyNot(chosen: number, words: string): string | null {
  if (chosen === 0) return "Choose at least one claim.";
  if (chosen > MOST) return `At most ${MOST} at once.`;
  return words === "" ? "The claim needs words." : null;
}

/** Merges claims of the article into one: those nearest in the text are offered, others are found by their words. */
export function MergeForm({ claim, onDone }: { claim: ClaimView; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const draft = useDraft(`${claim.id}:merge`, claim.text);
  const words = draft.value.trim();
  const reason = whyNot(chosen.length, words);
  const save = () =>
    run(async () => {
      const others = chosen.flatMap((id) => desk.store.claim(id) ?? []);
      if (reason !== null || !(await mergeClaims(desk, claim, others, words === claim.text ? null : words))) return;
      draft.clear();
      onDone();
    });
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Candidates claim={claim} chosen={chosen} onToggle={toggle} />
      <TextareaField
        label="Wording of the merged claim"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
        maxLength={2000}
      />
      <SaveRow busy={busy} label="Merge" reason={reason} onCancel={onDone} />
    </form>
  );
}

type CandidatesProps = { claim: ClaimView; chosen: readonly string[]; onToggle: (id: string) => void };

function Candidates({ claim, chosen, onToggle }: CandidatesProps) {
  const { store } = useDesk();
  const [find, setFind] = useState("");
  const all = store.allClaims();
  const found = mergeCandidates(all, claim, find).slice(0, SHOWN);
  const kept = mergeCandidates(all, claim).filter(
    ({ id }) => chosen.includes(id) && !found.some((one) => one.id === id),
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">Which claims say the same?</legend>
      {[...kept, ...found].map((candidate) => (
        <Checkbox
          key={candidate.id}
          checked={chosen.includes(candidate.id)}
          onChange={() => onToggle(candidate.id)}
          label={
            <>
              <span className="figures font-semibold">{candidate.label}</span> {candidate.text}
            </>
          }
          hint={STATUS_WORDS[candidate.status]}
        />
      ))}
      {found.length === 0 && <p className="text-ink-soft">No claim that can be merged is like that.</p>}
      <TextField
        label="Find one further away"
        type="search"
        placeholder="Words or number"
        value={find}
        onChange={(event) => setFind(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
    </fieldset>
  );
}
