"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { Dialog } from "@/app/_ui/dialog";
import { TextareaField } from "@/app/_ui/textarea-field";
import { placesOf } from "@/app/(desk)/articles/[articleId]/_components/places-of";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { addClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Adds a claim without a mouse: its exact words are typed, and must stand in the text once. */
export function AddClaimDialog() {
  const store = useReviewStore();
  const { adding } = usePlace();
  return (
    <Dialog
      open={adding}
      onOpenChange={(open) => store.setPlace({ adding: open })}
      title="Add a claim"
      description="Select words in the text and press n, or type them here exactly as they stand."
    >
      <AddClaimForm />
    </Dialog>
  );
}

function whyNot(words: string, found: number): string | null {
  if (words === "") return "Type the words first.";
  if (found === 0) return "These words do not stand in the text like that.";
  return found > 1 ? `They stand there ${found} times. Type more of the sentence.` : null;
}

function AddClaimForm() {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [words, setWords] = useState("");
  const places = placesOf(desk.store.review.text, words);
  const reason = whyNot(words.trim(), places.length);
  const save = () =>
    run(async () => {
      const [place] = places;
      if (reason === null && place && (await addClaim(desk, place)))
        desk.store.setPlace({ adding: false, pane: "claim" });
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
        label="Words in the text"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={saveOnKeys(save, () => desk.store.setPlace({ adding: false }))}
      />
      <SaveRow busy={busy} label="Add claim" reason={reason} />
    </form>
  );
}
