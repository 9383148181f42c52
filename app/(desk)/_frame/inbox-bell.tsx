"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { refreshInboxCount, useInboxCount } from "@/app/_client/inbox-count";
import { useLive } from "@/app/_client/live/use-live";
import { cx } from "@/app/_ui/cx";
import type { InboxCount } from "@/lib/core/view/notification-view";

const GATHER_MS = 300;
const ANYWAY_MS = 120_000;
/** What can put something into somebody's inbox. */
const TELLS = /^(claim\.(moved|edited|lapsed)|thread\.|comment\.|second_check\.|guest_link\.answered|article\.revised)/;

/** The way to the inbox, with how many notices are new. The count follows what others do. */
export function InboxBell({ initial, since, me }: { initial: InboxCount; since: string; me: string }) {
  const { unread } = useInboxCount(initial);
  const here = usePathname() === "/inbox";
  const timer = useRef<number | null>(null);
  useLive(since, (news) => {
    const heard = news.kind === "change" && news.change.actorId !== me && TELLS.test(news.change.topic);
    if (!heard && news.kind !== "resync") return;
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      void refreshInboxCount();
    }, GATHER_MS);
  });
  useEffect(() => {
    const refresh = () => void (document.visibilityState === "visible" && refreshInboxCount());
    // What the clock puts into the inbox is told by nobody.
    const clock = window.setInterval(refresh, ANYWAY_MS);
    window.addEventListener("focus", refresh);
    return () => {
      window.clearInterval(clock);
      window.removeEventListener("focus", refresh);
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    };
  }, []);
  const shown = unread > 99 ? "99+" : String(unread);
  return (
    <Link
      href="/inbox"
      aria-current={here ? "page" : undefined}
      aria-label={unread === 0 ? "Inbox" : `Inbox, ${shown} new`}
      title="Inbox (g i)"
      className={cx(
        "relative inline-flex size-8 shrink-0 items-center justify-center rounded-md hover:bg-sunken hover:text-ink",
        here ? "text-ink" : "text-ink-soft",
      )}
    >
      <Bell aria-hidden size={17} strokeWidth={1.75} />
      {unread > 0 && (
        <span
          aria-hidden
          className="figures absolute -top-0.5 left-4 min-w-4 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4 font-semibold text-on-accent"
        >
          {shown}
        </span>
      )}
    </Link>
  );
}
