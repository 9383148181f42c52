"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { NavLink } from "@/app/(desk)/_frame/nav-link";

/** The screens behind one button on a narrow window. The browser's own popover: it works before any script does. */
export function DeskMenu({ screens }: { screens: readonly { href: string; label: string }[] }) {
  const sheet = useRef<HTMLElement>(null);
  const path = usePathname();
  // A new path is the reason to close.
  useEffect(() => {
    if (sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
  }, [path]);
  return (
    <>
      <button
        type="button"
        popoverTarget="desk-menu"
        aria-label="Screens"
        className="inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken lg:hidden"
      >
        <Menu aria-hidden size={19} />
      </button>
      <nav
        ref={sheet}
        id="desk-menu"
        popover="auto"
        aria-label="Screens, on a narrow window"
        className="fixed top-(--bar) left-0 w-56 rounded-br-lg bg-raised py-2 shadow-overlay outline outline-line"
      >
        {screens.map((screen) => (
          <NavLink key={screen.href} href={screen.href} label={screen.label} tall />
        ))}
      </nav>
    </>
  );
}
