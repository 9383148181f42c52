import type { Permission } from "@/lib/core/access/permissions";

/** The screens of the desk in their order, with the permission that shows the link. */
export const DESK_SCREENS: readonly { href: string; label: string; needs: Permission | null }[] = [
  { href: "/", label: "Today", needs: null },
  { href: "/articles", label: "Articles", needs: null },
  { href: "/claims", label: "Claims", needs: null },
  { href: "/sources", label: "Sources", needs: null },
  { href: "/dashboard", label: "Dashboard", needs: null },
  { href: "/exports", label: "Exports", needs: "export:make" },
  { href: "/history", label: "History", needs: "history:read" },
  { href: "/admin", label: "Admin", needs: "settings:manage" },
];
