import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE } from "@/app/_ui/theme";
import { TopBar } from "@/app/(desk)/_frame/top-bar";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { getInboxCount } from "@/lib/reviews/notification-queries";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const since = await livePosition();
  const [actor, cookieJar, initial] = await Promise.all([requireActor(), cookies(), ask(getInboxCount, {})]);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="no-print sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <TopBar actor={actor} theme={readTheme(cookieJar.get(THEME_COOKIE)?.value)} inbox={{ initial, since }} />
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}
