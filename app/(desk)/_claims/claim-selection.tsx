"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { useSay } from "@/app/_ui/toast";
import type { AssignPeople } from "@/app/(desk)/_bulk/assign-dialog";
import { BulkBar } from "@/app/(desk)/_bulk/bulk-bar";
import { Choice } from "@/app/(desk)/_bulk/choice";
import type { BulkEnd, ChosenClaim } from "@/app/(desk)/_bulk/send-bulk";
import { useChosen, useIsChosen } from "@/app/(desk)/_bulk/use-choice";
import { useSelectionKeys } from "@/app/(desk)/_claims/use-selection-keys";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { Page } from "@/lib/core/view/primitives";

type Selection = { readonly choice: Choice; readonly order: readonly string[] };
const SelectionContext = createContext<Selection | null>(null);

type ClaimSelectionProps = {
  /** The claims that were fetched so far. */
  claims: readonly ChosenClaim[];
  /** How many claims match the filter altogether. */
  total: number;
  /** The filter as the API takes it. */
  query: string;
  people: AssignPeople;
  children: ReactNode;
};

/** Lets claims of a list be chosen, with the mouse or the keyboard, and changed together. */
export function ClaimSelection({ claims, total, query, people, children }: ClaimSelectionProps) {
  const router = useRouter();
  const [choice] = useState(() => new Choice());
  const [elsewhere, setElsewhere] = useState<readonly ChosenClaim[]>([]);
  const order = useMemo(() => claims.map(({ id }) => id), [claims]);
  const selection = useMemo(() => ({ choice, order }), [choice, order]);
  const ids = useChosen(choice);
  useSelectionKeys(selection);
  const known = new Map([...elsewhere, ...claims].map((claim) => [claim.id, claim]));
  const chosen = [...ids].flatMap((id) => known.get(id) ?? []);
  const onEnd = ({ done }: BulkEnd) => {
    const through = new Set(done.map(({ id }) => id));
    choice.choose([...choice.ids()].filter((id) => !through.has(id)));
    router.refresh();
  };
  return (
    <SelectionContext value={selection}>
      {children}
      <div className="sticky bottom-3 z-20 mt-3 max-sm:bottom-2">
        <BulkBar chosen={chosen} people={people} onEnd={onEnd} onClear={() => choice.clear()}>
          {total > claims.length && chosen.length > 0 && chosen.length < total && (
            <ChooseAll
              total={total}
              query={query}
              onFound={(all) => {
                setElsewhere(all);
                choice.choose(all.map(({ id }) => id));
              }}
            />
          )}
        </BulkBar>
      </div>
    </SelectionContext>
  );
}

type ChooseAllProps = { total: number; query: string; onFound: (all: ChosenClaim[]) => void };

/** Chooses what matches and was not fetched yet too, at the versions that they have now. */
function ChooseAll({ total, query, onFound }: ChooseAllProps) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const find = async () => {
    setBusy(true);
    const all: ChosenClaim[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const path: string = `/claims?${query}&limit=100&total=false${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const answer = await callApi<Page<ClaimView>>({ method: "GET", path });
      if (answer.kind !== "ok") {
        say(wordsOf(answer), "trouble");
        break;
      }
      all.push(...answer.value.items.map(({ id, version, label }) => ({ id, version, label })));
      cursor = answer.value.nextCursor;
      if (cursor === null) onFound(all);
    }
    setBusy(false);
  };
  return (
    <Button size="sm" variant="quiet" busy={busy} onClick={() => void find()}>
      Choose all {total}
    </Button>
  );
}

/** The box that chooses a claim of a list. */
export function ChooseClaim({ id, label }: { id: string; label: string }) {
  const selection = useContext(SelectionContext);
  return selection ? <Box selection={selection} id={id} label={label} /> : null;
}

function Box({ selection: { choice, order }, id, label }: { selection: Selection; id: string; label: string }) {
  const chosen = useIsChosen(choice, id);
  return (
    <input
      type="checkbox"
      aria-label={`Choose ${label}`}
      data-choose={id}
      checked={chosen}
      // The click knows about the Shift key, the change does not.
      onClick={(event) => (event.shiftKey ? choice.extend(id, order) : choice.toggle(id))}
      onChange={() => {}}
      className="size-4.5 accent-accent"
    />
  );
}

/** The box that chooses all claims that were fetched so far, or none. */
export function ChooseLoaded() {
  const selection = useContext(SelectionContext);
  return selection ? <LoadedBox selection={selection} /> : null;
}

function LoadedBox({ selection: { choice, order } }: { selection: Selection }) {
  const ids = useChosen(choice);
  const all = order.length > 0 && order.every((id) => ids.has(id));
  return (
    <input
      type="checkbox"
      aria-label="Choose all claims in the table"
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = !all && ids.size > 0;
      }}
      onChange={() => (all ? choice.clear() : choice.choose(order))}
      className="size-4.5 accent-accent"
    />
  );
}
