"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";
import { ImportRow } from "@/app/(desk)/articles/[articleId]/import/_components/import-row";
import { ROW_LOOK, ROW_ORDER } from "@/app/(desk)/articles/[articleId]/import/_components/row-look";
import type { ChosenPlaces } from "@/app/(desk)/articles/[articleId]/import/_components/use-import";
import type { ClaimImportView } from "@/lib/core/view/claim-import-view";

const SHOWN_AT_FIRST = 100;

type ImportRowsProps = {
  view: ClaimImportView;
  chosen: ChosenPlaces;
  /** Null where nothing can be chosen any more. */
  onChoose: ((places: ChosenPlaces) => void) | null;
};

/** What becomes of each line: first how many of each kind, then the lines, those that want a decision on top. */
export function ImportRows({ view, chosen, onChoose }: ImportRowsProps) {
  const [all, setAll] = useState(false);
  const rows = ROW_ORDER.flatMap((state) => view.rows.filter((row) => row.state === state));
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-label="What becomes of each line">
      <p role="status" className="mb-1 flex flex-wrap gap-x-4 gap-y-1 font-medium">
        {ROW_ORDER.map((state) => (
          <span key={state} data-hue={ROW_LOOK[state].hue} className="text-hue-ink">
            {view.counts[state]} {ROW_LOOK[state].label.toLowerCase()}
          </span>
        ))}
      </p>
      {view.notRead.length > 0 && (
        <p className="mb-2 text-sm text-ink-soft">Columns that are not taken over: {view.notRead.join(", ")}.</p>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((row) => (
          <ImportRow
            key={row.line}
            row={row}
            isChosen={chosen.has(row.line)}
            onChoose={
              onChoose &&
              ((place) => {
                const places = new Map(chosen);
                if (place) places.set(row.line, place);
                else places.delete(row.line);
                onChoose(places);
              })
            }
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <p className="mt-3">
          <Button onClick={() => setAll(true)}>Show {counted(rows.length - shown.length, "more line")}</Button>
        </p>
      )}
    </section>
  );
}
