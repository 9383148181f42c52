/** Months in order, by the three letters that tell them apart. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days in order from Sunday, by the three letters that tell them apart. */
export const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const COUNTS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** A count in figures or words, up to twenty and the tens; null for anything else. */
export function countOf(words: string): number | null {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  const lower = words.toLowerCase();
  if (lower === "a" || lower === "an") return 1;
  const tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].indexOf(lower);
  if (tens >= 0) return 30 + 10 * tens;
  const count = COUNTS.indexOf(lower);
  return count >= 0 ? count : null;
}

/** A day of the calendar, free of clocks and time zones. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day so many days later. */
export function addDays({ year, month, day }: Day, days: number): Day {
  return dayOf(new Date(Date.UTC(year, month - 1, day + days)));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  );
}

/** "2017-03-22", or null when there is no such day. */
export function isoDay(day: Day): string | null {
  const real = dayOf(new Date(Date.UTC(day.year, day.month - 1, day.day)));
  if (real.month !== day.month || real.year !== day.year || day.year < 1000) return null;
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

/** Two figures: 3 → "03". */
export function two(value: number): string {
  return String(value).padStart(2, "0");
}

function dayOf(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
