"use client";

import { useEffect } from "react";
import { followCoverage } from "@/app/(desk)/articles/[articleId]/_store/follow-coverage";
import { loadHints } from "@/app/(desk)/articles/[articleId]/_store/hint-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

/** Fetches what the page did not bring along, and the coverage after changes. */
export function useReadingAlong() {
  const desk = useDesk();
  useEffect(() => {
    if (desk.store.reading.hints() === null) void loadHints(desk, { quiet: true });
    return followCoverage(desk.store);
  }, [desk]);
}
