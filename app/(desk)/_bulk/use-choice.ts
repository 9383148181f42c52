import { useCallback, useSyncExternalStore } from "react";
import type { Choice } from "@/app/(desk)/_bulk/choice";

/** What is chosen, redrawn with every tick. */
export function useChosen(choice: Choice): ReadonlySet<string> {
  return useSyncExternalStore(choice.subscribe, choice.ids, choice.ids);
}

/** Whether this one is chosen; redrawn only when that changes. */
export function useIsChosen(choice: Choice, id: string): boolean {
  const read = useCallback(() => choice.ids().has(id), [choice, id]);
  return useSyncExternalStore(choice.subscribe, read, read);
}
