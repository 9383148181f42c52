"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { belongsElsewhere } from "@/app/_client/belongs-elsewhere";
import { REVIEW_KEYS } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

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
