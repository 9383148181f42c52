"use client";

import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { DiffWords } from "@/app/_ui/diff-words";
import { counted } from "@/app/_ui/number";
import { type DiffPart, type DiffRow, type DiffStretch, diffRows, foldRows } from "@/lib/core/paint/diff-rows";

const SHOWN_PARTS = 120;

type WordDiffProps = { stretches: readonly DiffStretch[]; before: string; after: string };

/** Two texts side by side, word by word: struck through what was taken out, underlined what came in. */
export function WordDiff({ stretches, before, after }: WordDiffProps) {
  const parts = useMemo(() => foldRows(diffRows(stretches)), [stretches]);
  const [shown, setShown] = useState(SHOWN_PARTS);
  const rest = parts.length - shown;
  if (!stretches.some(({ kind }) => kind !== "equal")) return <p className="text-ink-soft">The texts are the same.</p>;
  return (
    <div>
      <div className="mb-1 hidden grid-cols-2 gap-6 border-b border-line px-2.5 text-sm font-semibold text-ink-soft md:grid">
        <p>{before}</p>
        <p>{after}</p>
      </div>
      <p className="mb-2 text-sm text-ink-soft md:hidden">
        <del className="diff-removed">Struck through</del>: {before.toLowerCase()} only.{" "}
        <ins className="diff-added">Underlined</ins>: {after.toLowerCase()} only.
      </p>
      {parts.slice(0, shown).map((part) => (
        <Part key={part.rows[0]?.key ?? 0} part={part} />
      ))}
      {rest > 0 && (
        <Button size="sm" className="mt-3" onClick={() => setShown(shown + SHOWN_PARTS)}>
          Show {counted(rest, "more stretch", "more stretches")}
        </Button>
      )}
    </div>
  );
}

function Part({ part }: { part: DiffPart }) {
  const [open, setOpen] = useState(false);
  if (part.kind === "folded" && !open) {
    const lines = part.rows.filter((row) => row.pieces.some(({ text }) => text.trim() !== "")).length;
    if (lines === 0) return null;
    return (
      <Button size="sm" variant="quiet" className="my-1" onClick={() => setOpen(true)}>
        {counted(lines, "paragraph")} unchanged
      </Button>
    );
  }
  return part.rows.map((row) => <Row key={row.key} row={row} />);
}

function Row({ row }: { row: DiffRow }) {
  if (row.pieces.every(({ text }) => text.trim() === "")) return null;
  return (
    <div className="diff-row" data-changed={row.changed || undefined}>
      <p className="diff-side">
        <DiffWords pieces={row.pieces} leave="added" />
      </p>
      <p className="diff-side">
        <DiffWords pieces={row.pieces} leave="removed" />
      </p>
      <p className="diff-stream">
        <DiffWords pieces={row.pieces} />
      </p>
    </div>
  );
}
