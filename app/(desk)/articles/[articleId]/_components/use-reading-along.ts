"use client";

import { useEffect } from "react";
import { followCoverage } from "@/app/(desk)/articles/[articleId]/_store/follow-coverage";
import { loadHints } from "@/app/(desk)/articles/[articleId]/_store/hint-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

/** Fetches what comes after the text has been drawn and moves nothing in it: hints, and the coverage after changes. */
export function useReadingAlong() {
  const desk = useDesk();
  useEffect(() => {
    void loadHints(desk, { quiet: true });
    return followCoverage(desk.store);
  }, [desk]);
}
