import type { TrendsView } from "@/lib/core/view/trends-view";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

/** A day of a chart, as 2026-11-23. */
type Day = Pick<TrendsView["days"][number], "day">;

/** Says a day: Mon, 23 Nov. */
export function wordsOfDay({ day }: Day): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}
