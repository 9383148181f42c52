"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { TextField } from "@/app/_ui/text-field";
import {
  foundGroups,
  matchingActions,
  type PaletteAction,
  type PaletteGroup,
  viewActions,
} from "@/app/(desk)/_palette/palette-entries";
import { PaletteLine } from "@/app/(desk)/_palette/palette-line";
import { type SearchState, useSearch } from "@/app/(desk)/_palette/use-search";
import { useViews } from "@/app/(desk)/_palette/use-views";

type PaletteProps = { actions: readonly PaletteAction[]; onClose: () => void };

/** Finds a claim, an article, a source, a comment, a person or an action by words, and goes there. */
export function Palette({ actions, onClose }: PaletteProps) {
  const router = useRouter();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const search = useSearch(typed);
  const views = useViews();
  const groups = groupsOf([...viewActions(views), ...actions], typed, search);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length);
    }
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      go(chosen.href);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Find" width="wide">
      <TextField
        label="Words, a claim's number, or what to do"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.key}`}
        autoComplete="off"
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Found" className="mt-3 flex flex-col gap-3">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox is no fieldset
          <div key={group.title} role="group" aria-label={group.title}>
            <p aria-hidden className="mb-1 text-xs font-semibold text-ink-soft">
              {group.title}
            </p>
            {group.entries.map((entry) => (
              <PaletteLine
                key={entry.key}
                id={`${list}-${entry.key}`}
                entry={entry}
                chosen={entry.key === chosen?.key}
                onGo={() => go(entry.href)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="mt-3 text-sm text-ink-soft">
        {inWords(search, entries.length)}
      </p>
    </Dialog>
  );
}

function groupsOf(actions: readonly PaletteAction[], typed: string, search: SearchState): PaletteGroup[] {
  const own = matchingActions(actions, typed);
  const found = search.kind === "found" ? search.found : search.kind === "asking" ? search.last : null;
  return [...(found ? foundGroups(found) : []), ...(own.length > 0 ? [{ title: "Go and do", entries: own }] : [])];
}

function inWords(search: SearchState, count: number): string {
  if (search.kind === "trouble") return search.words;
  if (search.kind === "asking") return "Looking…";
  if (search.kind === "idle") return "↑ and ↓ choose, Enter opens, Esc closes.";
  return count === 0 ? "Nothing like this was found." : `${count} found. ↑ and ↓ choose, Enter opens.`;
}
