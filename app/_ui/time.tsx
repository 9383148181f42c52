"use client";

import { useSyncExternalStore } from "react";
import { type MomentLook, momentInFull, momentInWords } from "@/app/_ui/moment-in-words";

const never = () => () => {};

/**
 * A moment. The server and the first paint say it in UTC; once the page lives, it is said in the reader's own zone. What
 * is near is said as people say it ("today 14:05"), and in full where one points at it, and on paper.
 */
export function Time({ value, look = "time" }: { value: string; look?: MomentLook }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const zone = alive ? {} : { timeZone: "UTC" };
  const utc = momentInFull(value, look, { timeZone: "UTC" });
  return (
    <time
      dateTime={value}
      title={look === "date" ? utc : `${utc} UTC`}
      data-in-full={momentInFull(value, look, zone)}
      className="whitespace-nowrap"
      // Midnight may pass between the server's paint and the browser's.
      suppressHydrationWarning
    >
      {momentInWords(value, look, { ...zone, now: new Date() })}
    </time>
  );
}
