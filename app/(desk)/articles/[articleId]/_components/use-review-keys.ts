"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { belongsElsewhere } from "@/app/_client/belongs-elsewhere";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeys } from "@/app/(desk)/articles/[articleId]/_store/use-keys";

/** Listens to the keys of the review screen, as this member has them. */
export function useReviewKeys() {
  const desk = useDesk();
  const reviewKeys = useKeys();
  useEffect(() => {
    const bindings = reviewKeys.flatMap(({ keys, run, when }) =>
      keys.map((key) => [
        key,
        (event: KeyboardEvent) => {
          if (belongsElsewhere(event) || when?.(desk) === false) return;
          event.preventDefault();
          run(desk, event.key);
        },
      ]),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [desk, reviewKeys]);
}
