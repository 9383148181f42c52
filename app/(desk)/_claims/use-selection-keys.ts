"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import type { Choice } from "@/app/(desk)/_bulk/choice";

const TYPING = "input:not([type='checkbox']), textarea, select, [role='menu'], [role='dialog']";

/** Goes through a list of claims and chooses from it by keyboard. The focus sits on the box of the claim. */
export function useSelectionKeys({ choice, order }: { choice: Choice; order: readonly string[] }) {
  useEffect(() => {
    const boxOf = (id: string | undefined) => document.querySelector<HTMLElement>(`[data-choose="${id}"]`);
    const here = () => {
      const row = document.activeElement?.closest("tr");
      return row?.querySelector<HTMLElement>("[data-choose]")?.dataset.choose ?? null;
    };
    const step = (by: number) => {
      const id = here();
      const at = id === null ? (by > 0 ? -1 : order.length) : order.indexOf(id);
      boxOf(order[Math.min(Math.max(at + by, 0), order.length - 1)])?.focus();
    };
    const onClaim = (work: (id: string) => void) => () => {
      const id = here();
      if (id !== null) work(id);
    };
    const bindings: Record<string, () => void> = {
      j: () => step(1),
      k: () => step(-1),
      x: onClaim((id) => choice.toggle(id)),
      "Shift+X": onClaim((id) => choice.extend(id, order)),
      Escape: () => choice.clear(),
    };
    const guarded = Object.entries(bindings).map(([key, run]) => [
      key,
      (event: KeyboardEvent) => {
        const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
        if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (document.querySelector("[role='dialog'], [role='menu']")) return;
        event.preventDefault();
        run();
      },
    ]);
    return tinykeys(window, Object.fromEntries(guarded));
  }, [choice, order]);
}
