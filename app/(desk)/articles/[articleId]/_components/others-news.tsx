"use client";

import { Button } from "@/app/_ui/button";
import { useOthers } from "@/app/(desk)/articles/[articleId]/_store/use-others";

/** What somebody else did last, in a line that has its place already: it moves nothing when it changes. */
export function OthersNews() {
  const news = useOthers("news", (others) => others.news());
  const outdated = useOthers("outdated", (others) => others.outdated());
  const connection = useOthers("connection", (others) => others.connection());
  const trouble =
    connection === "lost"
      ? "Others’ changes do not arrive just now; trying again"
      : connection === "revoked"
        ? "You are signed out here; what you typed is kept"
        : null;
  return (
    <span className="no-print flex min-w-0 items-center gap-2">
      <span role="status" className="truncate">
        {trouble ?? outdated ?? news}
      </span>
      {outdated && (
        <Button size="sm" onClick={() => window.location.reload()}>
          Read it anew
        </Button>
      )}
    </span>
  );
}
