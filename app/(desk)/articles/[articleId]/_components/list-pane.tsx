"use client";

import { Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ANCHOR_WORDS, STATUS_WORDS } from "@/app/_words/claim-words";
import { ChosenBar } from "@/app/(desk)/articles/[articleId]/_components/chosen-bar";
import { ClaimList } from "@/app/(desk)/articles/[articleId]/_components/claim-list";
import { LIST_VIEWS, type ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { useCounts, useFilter, useListed, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const VIEW_WORDS: Record<ListView, string> = {
  ...STATUS_WORDS,
  all: "All claims",
  mine: "Assigned to me",
  unsourced: "Without evidence",
  blocked: "Blocked",
  verified: "Verified",
  unsettled: "Not on its words",
  changed: ANCHOR_WORDS.changed,
  ambiguous: ANCHOR_WORDS.ambiguous,
  detached: ANCHOR_WORDS.detached,
  overdue: "Due to be looked at again",
};

/** Enter and Escape lead out of the field, so that j and k go through what was found. Of itself Escape would empty it. */
function leaveField(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.blur();
}

/** The list of claims with its filter. */
export function ListPane() {
  const store = useReviewStore();
  const filter = useFilter();
  const counts = useCounts();
  const listed = useListed();
  const clear = () => store.setFilter({ view: "all", words: "" });
  return (
    <section aria-label="Claims" className="flex h-full min-h-0 flex-col bg-surface">
      <search className="flex gap-2 border-b border-line p-2">
        <SelectField
          label="Show"
          hideLabel
          fieldClassName="flex-1 min-w-0"
          value={filter.view}
          onChange={(event) => {
            const view = LIST_VIEWS.find((candidate) => candidate === event.target.value) ?? "all";
            store.setFilter({ ...filter, view });
          }}
          options={LIST_VIEWS.map((view) => ({ value: view, label: `${VIEW_WORDS[view]} (${counts[view]})` }))}
        />
        <div className="relative flex-1">
          <Search aria-hidden size={15} className="pointer-events-none absolute top-2.5 left-2.5 text-ink-faint" />
          <TextField
            label="Words or number"
            hideLabel
            type="search"
            placeholder="Find"
            data-find-claim
            className="pl-8"
            value={filter.words}
            onChange={(event) => store.setFilter({ ...filter, words: event.target.value })}
            onKeyDown={leaveField}
          />
        </div>
      </search>
      <p role="status" className="sr-only">
        {counted(listed.length, "claim")} listed
      </p>
      <div className="min-h-0 flex-1">
        {listed.length > 0 ? (
          <ClaimList />
        ) : (
          <div className="p-6 text-center text-ink-soft">
            <p className="mb-3">
              {store.order().length === 0
                ? "No claims were found. Select words in the text to add one."
                : "No claim is like that."}
            </p>
            {store.order().length > 0 && (
              <Button size="sm" onClick={clear}>
                Show all claims
              </Button>
            )}
          </div>
        )}
      </div>
      <ChosenBar />
    </section>
  );
}
