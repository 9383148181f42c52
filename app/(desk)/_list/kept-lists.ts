import type { VirtualItem } from "@tanstack/react-virtual";
import type { ListRows } from "@/app/(desk)/_list/list-rows";

/** A list as it was left: its rows, how high each was drawn, and how far it was scrolled. */
export type KeptList<Row extends { readonly id: string }> = {
  readonly list: ListRows<Row>;
  heights: VirtualItem[];
  top: number;
};

const MOST = 8;
const NAME = "linecheckList";

// In this window's memory alone: what a newsroom works on is not written onto the machine.
const kept = new Map<string, KeptList<{ readonly id: string }>>();

/** What the place in the browser's history says of the list that stands there: its name, kept for the way back. */
function nameHere(): string | null {
  if (typeof window === "undefined") return null;
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(NAME in state)) return null;
  return typeof state[NAME] === "string" ? state[NAME] : null;
}

/** The list of this address as it was left, when the browser's Back or Forward has led to it again. */
export function listLeftHere<Row extends { readonly id: string }>(address: string): KeptList<Row> | null {
  const name = nameHere();
  // One address has rows of one kind.
  return (name?.endsWith(` ${address}`) ? (kept.get(name) ?? null) : null) as KeptList<Row> | null;
}

/** Keeps a list for the way back to this place in the browser's history; the oldest ones are let go. */
export function keepListHere<Row extends { readonly id: string }>(address: string, list: KeptList<Row>): void {
  const here = nameHere();
  const name = here?.endsWith(` ${address}`) ? here : `${crypto.randomUUID()} ${address}`;
  if (name !== here) window.history.replaceState({ ...window.history.state, [NAME]: name }, "");
  kept.delete(name);
  // Read again by its address only, as the rows that it was kept with.
  kept.set(name, list as unknown as KeptList<{ readonly id: string }>);
  for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
}
