import type { Permission } from "@/lib/core/access/permissions";

/** A screen of the desk: where it is, the key that follows `g` to go there, and the permission that shows the link. */
type DeskScreen = {
  readonly href: string;
  readonly label: string;
  readonly goKey: string;
  readonly needs: Permission | null;
  /** Not in the bar of a wide window, which is full; in the menu of a narrow one, the palette and behind `g`. */
  readonly aside?: true;
};

/** The screens of the desk in their order. */
export const DESK_SCREENS: readonly DeskScreen[] = [
  { href: "/", label: "Today", goKey: "t", needs: null },
  { href: "/inbox", label: "Inbox", goKey: "i", needs: null, aside: true },
  { href: "/articles", label: "Articles", goKey: "a", needs: null },
  { href: "/claims", label: "Claims", goKey: "c", needs: null },
  { href: "/second-checks", label: "Second checks", goKey: "2", needs: "claim:judge" },
  { href: "/replies", label: "Replies", goKey: "r", needs: null },
  { href: "/questions", label: "Questions", goKey: "q", needs: null, aside: true },
  { href: "/sources", label: "Sources", goKey: "s", needs: null },
  { href: "/dashboard", label: "Dashboard", goKey: "d", needs: null },
  { href: "/exports", label: "Exports", goKey: "e", needs: "export:make" },
  { href: "/history", label: "History", goKey: "h", needs: "history:read" },
  { href: "/admin", label: "Admin", goKey: "m", needs: "settings:manage" },
];
