"use client";

import { useSyncExternalStore } from "react";

type Look = "date" | "time";

const LOOKS: Record<Look, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  time: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const never = () => () => {};

/**
 * A moment. The server and the first paint say it in UTC; once the page lives, it is said in the reader's own zone.
 * Pointing at it shows both.
 */
export function Time({ value, look = "time" }: { value: string; look?: Look }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const moment = new Date(value);
  const utc = new Intl.DateTimeFormat("en-GB", { ...LOOKS[look], timeZone: "UTC" }).format(moment);
  const local = alive ? new Intl.DateTimeFormat("en-GB", LOOKS[look]).format(moment) : utc;
  return (
    <time dateTime={value} title={`${utc}${look === "time" ? " UTC" : ""}`} className="whitespace-nowrap">
      {local}
    </time>
  );
}
