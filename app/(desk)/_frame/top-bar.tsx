import { CircleUserRound } from "lucide-react";
import Link from "next/link";
import type { Theme } from "@/app/_ui/theme";
import { ThemeSwitch } from "@/app/_ui/theme-switch";
import { DeskMenu } from "@/app/(desk)/_frame/desk-menu";
import { DESK_SCREENS } from "@/app/(desk)/_frame/desk-screens";
import { InboxBell } from "@/app/(desk)/_frame/inbox-bell";
import { NavLink } from "@/app/(desk)/_frame/nav-link";
import { SignOutButton } from "@/app/(desk)/_frame/sign-out-button";
import { GoKeys } from "@/app/(desk)/_palette/go-keys";
import { PaletteButton } from "@/app/(desk)/_palette/palette-button";
import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { InboxCount } from "@/lib/core/view/notification-view";

type TopBarProps = { actor: Actor; theme: Theme; inbox: { initial: InboxCount; since: string } };

/** The bar at the top of every screen behind sign-in. It only draws: each page guards itself. */
export function TopBar({ actor, theme, inbox }: TopBarProps) {
  const screens = DESK_SCREENS.filter((screen) => screen.needs === null || can(actor, screen.needs)).map(
    ({ href, label, goKey, aside }) => ({ href, label, goKey, aside }),
  );
  const actions = [
    ...(can(actor, "article:import") ? [{ label: "New article", href: "/articles/new" }] : []),
    ...(can(actor, "source:write") ? [{ label: "Add a source", href: "/sources/new" }] : []),
    ...(can(actor, "claim:edit") ? [{ label: "Go through proposed claims", href: "/triage" }] : []),
    { label: "Choose your keys", href: "/account/keys" },
    ...screens.map(({ href, label, goKey }) => ({ label: `Go to ${label}`, href, keys: ["g", goKey] })),
    { label: "Go to Over time", href: "/dashboard/trends" },
    { label: "Open the wall view", href: "/wall" },
  ];
  return (
    <header className="no-print sticky top-0 z-30 flex h-(--bar) items-center gap-1 border-b border-line bg-surface px-2 sm:px-4">
      <DeskMenu screens={screens} />
      <Link
        href="/"
        className="mr-3 flex min-h-8 items-center rounded-sm px-1 font-serif text-lg font-semibold no-underline"
      >
        Linecheck
      </Link>
      <nav aria-label="Screens" className="hidden h-full items-stretch lg:flex">
        {screens
          .filter(({ aside }) => !aside)
          .map((screen) => (
            <NavLink key={screen.href} href={screen.href} label={screen.label} />
          ))}
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <PaletteButton actions={actions} />
        <GoKeys screens={screens} />
        <InboxBell {...inbox} me={actor.memberId} />
        <ThemeSwitch initial={theme} />
        <Link
          href="/account"
          aria-label={`Your account, ${actor.name}`}
          title={actor.roles.join(", ")}
          className="inline-flex min-h-8 items-center rounded-md px-1 text-sm text-ink-soft no-underline hover:text-ink"
        >
          <CircleUserRound aria-hidden size={17} strokeWidth={1.75} className="sm:hidden" />
          <span className="hidden max-w-44 truncate sm:block">{actor.name}</span>
        </Link>
        <SignOutButton name={actor.name} />
      </div>
    </header>
  );
}
