import { useId } from "react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { ROW_LOOK } from "@/app/(desk)/articles/[articleId]/import/_components/row-look";
import type { ImportedRowView } from "@/lib/core/view/claim-import-view";

type Place = ImportedRowView["candidates"][number];

type ImportRowProps = {
  row: ImportedRowView;
  /** Whether its place is one that a person chose. */
  isChosen: boolean;
  onChoose: ((place: Place | null) => void) | null;
};

/** One line of the table: what becomes of it, why, and where it could stand. */
export function ImportRow({ row, isChosen, onChoose }: ImportRowProps) {
  const { label, hue, icon } = ROW_LOOK[row.state];
  const words = row.text || row.cells.join(", ");
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge hue={hue} icon={icon}>
          {label}
        </Badge>
        <span className="figures text-sm text-ink-faint">{row.label ?? `Line ${row.line}`}</span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
      </p>
      {row.reason && <p className="text-sm text-ink-soft">{row.reason}</p>}
      {row.place && <Around place={row.place} />}
      {isChosen && onChoose && (
        <p>
          <Button size="sm" onClick={() => onChoose(null)}>
            Choose another place
          </Button>
        </p>
      )}
      {row.candidates.length > 0 && onChoose && <Choice row={row} onChoose={onChoose} />}
    </li>
  );
}

function Choice({ row, onChoose }: { row: ImportedRowView; onChoose: (place: Place) => void }) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-sm font-medium">
        {row.state === "not_found" ? "Put it here all the same?" : "Which place is meant?"}
      </legend>
      {row.candidates.map((place) => (
        <label key={place.start} className="flex min-h-8 items-center gap-2.5">
          <input type="radio" name={name} className="size-5 shrink-0 accent-accent" onChange={() => onChoose(place)} />
          <Around place={place} />
        </label>
      ))}
    </fieldset>
  );
}

function Around({ place }: { place: Place }) {
  return (
    <span className="block min-w-0 font-serif text-sm text-ink-soft [overflow-wrap:anywhere]">
      …{place.before}
      <mark className="bg-sunken font-semibold text-ink">{place.words}</mark>
      {place.after}…
    </span>
  );
}
