import type { ClaimTime } from "@/lib/core/extract/contract";
import { MONTHS } from "@/lib/core/extract/lexicon/calendar";

const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const MONTH_FIRST = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d/g;
const DAY_FIRST =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)/g;
/** Words after which a date stands without "in" or "on" of its own. */
const LEADS = new RegExp(
  `^(?:in|on|of|since|until|till|from|during|by|before|after|through|throughout|with|late|mid|${MONTH_NAMES.join("|")})$`,
  "i",
);

/** What stands beside a time in its sentence, in lower case; empty at either end. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

/** Whether an article writes "30 July" more often than "July 30". */
export function writesDayFirst(text: string): boolean {
  return (text.match(DAY_FIRST)?.length ?? 0) > (text.match(MONTH_FIRST)?.length ?? 0);
}

/**
 * A time in words that hold on any day, as the text itself makes them certain: "Thursday" → "Thursday, July 30, 2020",
 * "last year" → "in 2019". Null where the words are certain already, or are certain to no day, month or year: "today" can
 * mean these days, "last week" and "two months ago" are no exact time.
 */
export function absoluteTime(time: ClaimTime, beside: Beside, dayFirst: boolean): string | null {
  const { iso, text } = time;
  if (iso === null || !/^\d{4}(?:-\d\d){0,2}$/.test(iso) || /\d{4}|\bago\b|\bto(?:day|night)\b/i.test(text))
    return null;
  if (/['’]s?$/.test(text) || /^['’]s?$/.test(beside.after)) return null;
  const [year = "", month = "", day = ""] = iso.split("-");
  // "from August 22 to 25" has its year behind the whole.
  if (day !== "" && /^(?:to|and|or|through|[-–—])$/.test(beside.after)) return null;

  const named = MONTH_NAMES[Number(month) - 1] ?? "";
  if (day !== "") return dayWording(text, beside, { year, named, day: String(Number(day)), dayFirst });
  // "August last year": the year follows.
  if (month !== "" && /^(?:of|last|this|next)$/.test(beside.after)) return null;
  if (month !== "") return withLead("in", `${named} ${year}`, beside, !holdsMonth(text));
  return withLead("in", year, beside, true);
}

type Parts = { readonly year: string; readonly named: string; readonly day: string; readonly dayFirst: boolean };

function dayWording(text: string, beside: Beside, { year, named, day, dayFirst }: Parts): string {
  const date = dayFirst ? `${day} ${named} ${year}` : `${named} ${day}, ${year}`;
  const weekday = WEEKDAY.exec(text)?.[0];
  if (holdsMonth(text)) return `${text}${/\d$/.test(text) ? "," : ""} ${year}`;
  if (weekday !== undefined) return `${weekday}${dayFirst ? "" : ","} ${date}`;
  return withLead("on", date, beside, true);
}

function withLead(lead: string, words: string, { before }: Beside, wanted: boolean): string {
  return wanted && !LEADS.test(before) ? `${lead} ${words}` : words;
}

function holdsMonth(text: string): boolean {
  return MONTHS.some((month) => new RegExp(`\\b${month}`, "i").test(text));
}
