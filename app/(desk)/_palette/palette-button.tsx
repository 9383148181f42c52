"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import type { PaletteAction } from "@/app/(desk)/_palette/palette-entries";

// The palette comes with its first opening, so that no screen waits for it.
const Palette = dynamic(() => import("@/app/(desk)/_palette/palette").then((module) => module.Palette), { ssr: false });

/** Opens the palette, by click and by Ctrl+K (⌘K on a Mac), also out of a field. */
export function PaletteButton({ actions }: { actions: readonly PaletteAction[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <IconButton
        label="Find (Ctrl K)"
        icon={Search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      />
      {open && <Palette actions={actions} onClose={() => setOpen(false)} />}
    </>
  );
}
