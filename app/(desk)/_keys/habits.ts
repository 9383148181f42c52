import type { OwnKeys } from "@/app/(desk)/_keys/own-keys";

/** How one member likes to work: keys of his own, and whether the next claim comes up after a decision. */
export type Habits = { readonly keys: OwnKeys; readonly advance: boolean };

/** How everybody begins. */
export const FIRST_HABITS: Habits = { keys: {}, advance: false };

const PREFIX = "linecheck-habits:";
const listeners = new Set<() => void>();
const known = new Map<string, { raw: string | null; habits: Habits }>();

/** How a member likes to work, as kept on this machine. */
export function habitsOf(memberId: string): Habits {
  const raw = stored(memberId);
  const before = known.get(memberId);
  if (before?.raw === raw) return before.habits;
  const habits = readHabits(raw);
  known.set(memberId, { raw, habits });
  return habits;
}

/** Keeps how a member likes to work, on this machine; other windows follow at once. */
export function keepHabits(memberId: string, habits: Habits): void {
  try {
    window.localStorage.setItem(PREFIX + memberId, JSON.stringify(habits));
  } catch {
    // A browser without storage forgets it with the window.
  }
  known.set(memberId, { raw: stored(memberId), habits });
  for (const listener of listeners) listener();
}

/** Tells of changes, in this window and in others. */
export function subscribeToHabits(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function stored(memberId: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + memberId);
  } catch {
    return null;
  }
}

/** Reads habits as they were written down; what is none of them is left out. */
export function readHabits(raw: string | null): Habits {
  try {
    const written: unknown = JSON.parse(raw ?? "null");
    if (typeof written !== "object" || written === null) return FIRST_HABITS;
    const keys = "keys" in written && typeof written.keys === "object" && written.keys !== null ? written.keys : {};
    return {
      keys: Object.fromEntries(Object.entries(keys).filter(([, key]) => typeof key === "string" && key.length === 1)),
      advance: "advance" in written && written.advance === true,
    };
  } catch {
    return FIRST_HABITS;
  }
}
