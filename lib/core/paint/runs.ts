/** A claim's words: UTF-16, half-open. One claim may have several parts, each with the claim's id. */
export type PaintSpan = { readonly id: string; readonly start: number; readonly end: number };

/** A stretch of text under the same claims. `ids` stand outermost first; empty where no claim stands. */
export type PaintRun = { readonly start: number; readonly end: number; readonly ids: readonly string[] };

type Edge = { at: number; order: number; opens: boolean };

/** What lies outside the text is cut off; what is empty then is left out. */
function clip(length: number, spans: readonly PaintSpan[]): PaintSpan[] {
  return spans
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts a text into runs so that every character is in exactly one, and each run names the claims that it belongs to.
 * Neighbouring runs always differ in their claims. Claims may overlap and nest in any way.
 */
export function paintRuns(textLength: number, spans: readonly PaintSpan[]): PaintRun[] {
  const ordered = clip(textLength, spans);
  const edges: Edge[] = ordered.flatMap((span, order) => [
    { at: span.start, order, opens: true },
    { at: span.end, order, opens: false },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const open = new Set<number>();
  const runs: PaintRun[] = [];
  let from = 0;
  for (const edge of edges) {
    from = closeRun(runs, from, edge.at, idsOf(open, ordered));
    if (edge.opens) open.add(edge.order);
    else open.delete(edge.order);
  }
  closeRun(runs, from, textLength, []);
  return runs;
}

function idsOf(open: ReadonlySet<number>, ordered: readonly PaintSpan[]): string[] {
  const ids = [...open].sort((a, b) => a - b).flatMap((order) => ordered[order]?.id ?? []);
  return [...new Set(ids)];
}

function closeRun(runs: PaintRun[], from: number, to: number, ids: readonly string[]): number {
  if (to <= from) return from;
  const last = runs.at(-1);
  if (last && last.ids.join() === ids.join()) runs[runs.length - 1] = { ...last, end: to };
  else runs.push({ start: from, end: to, ids });
  return to;
}
