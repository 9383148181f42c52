"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { REVIEW_KEYS } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

const TYPING = "input:not([type='radio']):not([type='checkbox']), textarea, select, [contenteditable], [role='menu']";

/** Whether a key belongs to a field, a menu or a window, and not to the screen. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return true;
  if (event.altKey && !event.key.startsWith("Arrow")) return true;
  if (document.querySelector("[role='dialog'], [role='alertdialog']")) return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}

/** Listens to the keys of the review screen. */
export function useReviewKeys() {
  const desk = useDesk();
  useEffect(() => {
    const bindings = REVIEW_KEYS.flatMap(({ keys, run, when }) =>
      keys.map((key) => [
        key,
        (event: KeyboardEvent) => {
          if (belongsElsewhere(event) || when?.(desk) === false) return;
          event.preventDefault();
          run(desk);
        },
      ]),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [desk]);
}
