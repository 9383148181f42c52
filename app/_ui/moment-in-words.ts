/** How a moment is said: with its time of day, as a day alone, or in full for what is kept and printed. */
export type MomentLook = "time" | "date" | "full";

type Zone = { readonly timeZone?: string };

const DAY = { day: "numeric", month: "short" } as const;
const YEAR = { year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment with its year: "23 Nov 2026, 14:05", or "23 Nov 2026". */
export function momentInFull(value: string, look: MomentLook, zone: Zone): string {
  return say(new Date(value), { ...DAY, ...YEAR, ...(look === "date" ? {} : CLOCK), ...zone });
}

/**
 * The moment as one says it at the desk: "today 14:05", "yesterday 18:40", "20 Nov, 18:40", and with the year where it is
 * another one. Days are those of the given zone.
 */
export function momentInWords(
  value: string,
  look: MomentLook,
  { now, ...zone }: Zone & { readonly now: Date },
): string {
  if (look === "full") return momentInFull(value, look, zone);
  const moment = new Date(value);
  const near = nearDay(moment, now, zone);
  if (near !== null) return look === "date" ? near : `${near} ${say(moment, { ...CLOCK, ...zone })}`;
  const sameYear = say(moment, { ...YEAR, ...zone }) === say(now, { ...YEAR, ...zone });
  return say(moment, { ...DAY, ...(sameYear ? {} : YEAR), ...(look === "date" ? {} : CLOCK), ...zone });
}

function nearDay(moment: Date, now: Date, zone: Zone): string | null {
  const dayOf = (date: Date) => say(date, { ...DAY, ...YEAR, ...zone });
  const day = dayOf(moment);
  if (day === dayOf(now)) return "today";
  if (day === dayOf(new Date(now.getTime() - DAY_MS))) return "yesterday";
  if (day === dayOf(new Date(now.getTime() + DAY_MS))) return "tomorrow";
  return null;
}

function say(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", options).format(date);
}
