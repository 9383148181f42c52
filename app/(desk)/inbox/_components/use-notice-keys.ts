"use client";

import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import { belongsElsewhere } from "@/app/_client/belongs-elsewhere";

/** Goes through the inbox by keyboard: `j` and `k` step, Enter opens (it is a link), `e` turns read and new. */
export function useNoticeKeys(ids: readonly string[], turn: (id: string) => void): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const focus = (id: string | undefined) => {
      const row = document.querySelector(`[data-notice="${id}"]`);
      row?.querySelector<HTMLElement>("a, button")?.focus();
      row?.scrollIntoView({ block: "nearest" });
    };
    const here = () => document.activeElement?.closest<HTMLElement>("[data-notice]")?.dataset.notice ?? null;
    const step = (by: number) => {
      const id = here();
      const at = id === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(id);
      focus(ids[Math.min(Math.max(at + by, 0), ids.length - 1)]);
    };
    const own = (run: () => void) => (event: KeyboardEvent) => {
      if (belongsElsewhere(event) || event.altKey) return;
      event.preventDefault();
      run();
    };
    const turnHere = () => {
      const id = here();
      if (id !== null) latest.current(id);
    };
    return tinykeys(window, { j: own(() => step(1)), k: own(() => step(-1)), e: own(turnHere) });
  }, [ids]);
}
