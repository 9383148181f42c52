import type { Located } from "@/lib/core/anchor/locate";
import { type MaterialChange, materialChanges, type SpanInContext } from "@/lib/core/anchor/material-change";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";

/** What is known of a claim's words from texts before the one of now. */
export type KnownChange = {
  /** The words that a sign-off or a submission binds, where those of now differ from them; else null. */
  readonly bound: string | null;
  /** What changed in a way that matters and nobody has confirmed yet, oldest first. */
  readonly unconfirmed: readonly MaterialChange[];
};

/**
 * Adds to a place what earlier texts left behind: a change that nobody confirmed stays one, 40 → 29 → 31 is 40 → 31,
 * and 40 → 29 → 40 is none. Edits that were harmless one by one are compared with the words that were approved, so that
 * they cannot add up to something else.
 */
export function carryChange(known: KnownChange, place: Located, text: string): Located {
  if (place.place === "none") return place;
  const drift = HOLDING_ANCHORS.includes(place.state) ? driftOf(known, text.slice(place.start, place.end)) : [];
  if (drift.length === 0 && known.unconfirmed.length === 0) return place;
  const changes = chain([...known.unconfirmed, ...drift, ...place.changes]);
  if (changes.length > 0) return { ...place, state: "changed", changes, reason: reasonOf(changes) };
  return place.state === "changed" ? { ...place, state: "anchored", changes: [], reason: null, edited: true } : place;
}

/** The changes in words: "40 → 29; “allegedly” was dropped". */
export function reasonOf(changes: readonly MaterialChange[]): string {
  return [...new Set(changes.map((change) => change.reason))].join("; ");
}

function driftOf(known: KnownChange, now: string): readonly MaterialChange[] {
  if (known.bound === null || known.bound === now) return [];
  return materialChanges(wholeText(known.bound), wholeText(now));
}

function wholeText(text: string): SpanInContext {
  const all = { start: 0, end: text.length };
  return { text, spans: [all], sentence: all };
}

/** Joins changes of one kind that follow on each other, and leaves out what came back to where it was. */
function chain(changes: readonly MaterialChange[]): MaterialChange[] {
  const joined: (MaterialChange | null)[] = [];
  for (const change of changes) {
    const at = joined.findLastIndex((one) => one?.kind === change.kind && one.to !== null && one.to === change.from);
    const first = joined[at];
    if (!first) joined.push(change);
    else if (first.from === change.to) joined[at] = null;
    else joined[at] = { ...first, to: change.to, reason: `${first.from ?? "nothing"} → ${change.to ?? "nothing"}` };
  }
  return joined.filter((change) => change !== null);
}
