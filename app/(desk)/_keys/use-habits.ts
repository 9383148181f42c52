"use client";

import { useSyncExternalStore } from "react";
import { FIRST_HABITS, type Habits, habitsOf, subscribeToHabits } from "@/app/(desk)/_keys/habits";

/** How a member likes to work; until the machine has been asked, as everybody begins. */
export function useHabits(memberId: string): Habits {
  return useSyncExternalStore(
    subscribeToHabits,
    () => habitsOf(memberId),
    () => FIRST_HABITS,
  );
}
