"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { belongsElsewhere } from "@/app/_client/belongs-elsewhere";

type GoKeysProps = { screens: readonly { href: string; goKey: string }[] };

const PATIENCE_MS = 1_200;

/**
 * `g` and then a letter goes to a screen. It listens before everybody else, so that the letter after `g` is never also
 * taken for a key of the screen: `g a` opens the articles and accepts no claim.
 */
export function GoKeys({ screens }: GoKeysProps) {
  const router = useRouter();
  useEffect(() => {
    let until = 0;
    const onKey = (event: KeyboardEvent) => {
      if (belongsElsewhere(event) || event.altKey || event.key === "Shift") return;
      const waiting = event.timeStamp < until;
      until = 0;
      if (!waiting) {
        if (event.key !== "g") return;
        until = event.timeStamp + PATIENCE_MS;
        return take(event);
      }
      const screen = screens.find(({ goKey }) => goKey === event.key);
      take(event);
      if (screen) router.push(screen.href);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [router, screens]);
  return null;
}

function take(event: KeyboardEvent) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
