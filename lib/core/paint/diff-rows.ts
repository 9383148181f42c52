/** A stretch of a word diff, as the server gives it. */
export type DiffStretch = { readonly kind: "equal" | "removed" | "added"; readonly text: string };

/** A few words of one side, and whether the other side has them too. */
export type DiffPiece = { readonly kind: DiffStretch["kind"]; readonly text: string };

/** A paragraph of both texts side by side. Where lines were joined or cut, one side may hold several lines. */
export type DiffRow = { readonly key: number; readonly changed: boolean; readonly pieces: readonly DiffPiece[] };

/**
 * Cuts a word diff into rows for a side-by-side view. A row ends where both texts have a line end, so that what stands
 * in one row belongs together. Put together again, the pieces of all rows are the stretches. Linear.
 */
export function diffRows(stretches: readonly DiffStretch[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let pieces: DiffPiece[] = [];
  const close = () => {
    if (pieces.length === 0) return;
    rows.push({ key: rows.length, changed: pieces.some(({ kind }) => kind !== "equal"), pieces });
    pieces = [];
  };
  for (const { kind, text } of stretches) {
    if (kind !== "equal") {
      pieces.push({ kind, text });
      continue;
    }
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      pieces.push({ kind, text: text.slice(from, at + 1) });
      close();
      from = at + 1;
    }
    if (from < text.length) pieces.push({ kind, text: text.slice(from) });
  }
  close();
  return rows;
}

/** A run of rows to show: changed ones with a neighbour on each side, or a number of others that are folded away. */
export type DiffPart =
  | { readonly kind: "rows"; readonly rows: readonly DiffRow[] }
  | { readonly kind: "folded"; readonly rows: readonly DiffRow[] };

/** Folds away what did not change, but for one row before and behind each change. Blank rows are no neighbours. */
export function foldRows(rows: readonly DiffRow[]): DiffPart[] {
  const shown = new Set<number>();
  const beside = (from: number, step: number) => {
    for (let at = from + step; at >= 0 && at < rows.length; at += step) {
      shown.add(at);
      if (!isBlank(rows[at])) return;
    }
  };
  for (const [at, row] of rows.entries()) {
    if (!row.changed) continue;
    shown.add(at);
    beside(at, -1);
    beside(at, 1);
  }
  const parts: { kind: DiffPart["kind"]; rows: DiffRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const kind = shown.has(at) ? "rows" : "folded";
    const last = parts.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else parts.push({ kind, rows: [row] });
  }
  return parts;
}

function isBlank(row: DiffRow | undefined): boolean {
  return row?.pieces.every(({ text }) => text.trim() === "") ?? true;
}
