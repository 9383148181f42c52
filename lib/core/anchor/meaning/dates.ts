import type { Item, Mark } from "@/lib/core/anchor/meaning/item";
import { DAYS, MONTHS } from "@/lib/core/extract/lexicon/calendar";

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|wed|thurs?|fri)$/;
const NEAR =
  /^(?:yesterday|today|tomorrow|tonight|overnight|ago|morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|spring|summer|autumn|winter|weekend|now|currently|recently|earlier|later|previously|formerly)$/;
const PERIOD = /^(?:week|weekend|month|year|decade|century|night|spring|summer|autumn|fall|winter)$/;
const WHICH = /^(?:last|this|next|past|coming|previous)$/;

/** Items of a date or time that begins at a mark, and the first mark behind it. */
export type FoundDate = { readonly items: readonly Item[]; readonly next: number };

/**
 * The date or time at a mark. However it is written, the same day gives the same keys: "22 March 2017", "March 22, 2017"
 * and "2017-03-22" are month, day, year.
 */
export function dateAt(marks: readonly Mark[], at: number): FoundDate | null {
  return isoAt(marks, at) ?? clockAt(marks, at) ?? dayAt(marks, at) ?? wordAt(marks, at);
}

function item(marks: readonly Mark[], from: number, to: number, key: string): Item {
  const first = marks[from];
  const last = marks[to - 1];
  const form = marks
    .slice(from, to)
    .reduce((words, mark) => words + (mark.glued || words === "" ? "" : " ") + mark.form, "");
  return { key: `d:${key}`, kind: "date", form, start: first?.start ?? 0, end: last?.end ?? 0 };
}

function isoAt(marks: readonly Mark[], at: number): FoundDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(marks[at]?.lower ?? "") ?? [];
  if (year === undefined) return null;
  const keys = [`m${Number(month)}`, `d${Number(day)}`, `y${year}`];
  return { items: keys.map((key) => item(marks, at, at + 1, key)), next: at + 1 };
}

function clockAt(marks: readonly Mark[], at: number): FoundDate | null {
  const lower = marks[at]?.lower ?? "";
  const clock = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?(?:([ap])\.?m\.?)?$/.exec(lower);
  if (clock === null || (clock[3] === undefined && !lower.includes(":"))) return null;
  const half = clock[3];
  const hour = half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (half === "p" ? 12 : 0);
  return { items: [item(marks, at, at + 1, `t${hour}:${clock[2] ?? "00"}`)], next: at + 1 };
}

/** "March 22, 2017", "22nd of March", "May 2017". */
function dayAt(marks: readonly Mark[], at: number): FoundDate | null {
  let next = at;
  let day = dayNumber(marks, next);
  if (day !== null) {
    next = day.next;
    if (marks[next]?.lower === "of") next++;
  }
  const month = monthAt(marks, next);
  if (month === null) return null;
  const monthFrom = next;
  next = month.next;
  const monthItem = item(marks, monthFrom, next, `m${month.number}`);
  let dayItem = day === null ? null : item(marks, at, day.next, `d${day.value}`);
  if (day === null) {
    day = dayNumber(marks, next);
    if (day !== null) {
      dayItem = item(marks, next, day.next, `d${day.value}`);
      next = day.next;
    }
  }
  if (dayItem === null && marks[monthFrom]?.lower === "may" && !isCapital(marks[monthFrom])) return null;
  const comma = marks[next]?.lower === "," ? next + 1 : next;
  const year = yearAt(marks, comma);
  const items = [monthItem, ...(dayItem === null ? [] : [dayItem])];
  return year === null
    ? { items, next }
    : { items: [...items, item(marks, comma, comma + 1, `y${year}`)], next: comma + 1 };
}

function monthAt(marks: readonly Mark[], at: number): { number: number; next: number } | null {
  const mark = marks[at];
  if (mark === undefined || !MONTH.test(mark.lower) || !isCapital(mark)) return null;
  const stop = marks[at + 1];
  const short = mark.lower.length <= 4 && stop?.lower === "." && stop.glued;
  return { number: MONTHS.indexOf(mark.lower.slice(0, 3)) + 1, next: at + (short ? 2 : 1) };
}

function dayNumber(marks: readonly Mark[], at: number): { value: number; next: number } | null {
  const lower = marks[at]?.lower ?? "";
  if (!/^\d{1,2}$/.test(lower) || Number(lower) < 1 || Number(lower) > 31) return null;
  const behind = marks[at + 1];
  const next = behind?.glued === true && /^(?:st|nd|rd|th)$/.test(behind.lower) ? at + 2 : at + 1;
  return { value: Number(lower), next };
}

function yearAt(marks: readonly Mark[], at: number): string | null {
  const lower = marks[at]?.lower ?? "";
  return /^(?:1[0-9]|20)\d\d$/.test(lower) ? lower : null;
}

/** Words for days and times, and a year that stands alone: "1999", "the 1950s", "last week". */
function wordAt(marks: readonly Mark[], at: number): FoundDate | null {
  const mark = marks[at];
  if (mark === undefined) return null;
  const year = yearAt(marks, at);
  if (year !== null) {
    const behind = marks[at + 1];
    const decade = behind?.glued === true && behind.lower === "s";
    return {
      items: [item(marks, at, at + (decade ? 2 : 1), `y${year}${decade ? "s" : ""}`)],
      next: at + (decade ? 2 : 1),
    };
  }
  const behind = marks[at + 1]?.lower ?? "";
  if (WHICH.test(mark.lower) && (PERIOD.test(behind) || WEEKDAY.test(behind) || MONTH.test(behind)))
    return { items: [item(marks, at, at + 2, `${mark.lower} ${behind}`)], next: at + 2 };
  if (WEEKDAY.test(mark.lower) && isCapital(mark)) {
    const stop = marks[at + 1];
    const next = mark.lower.length <= 5 && stop?.lower === "." && stop.glued ? at + 2 : at + 1;
    return { items: [item(marks, at, next, `w${DAYS.indexOf(mark.lower.slice(0, 3))}`)], next };
  }
  return NEAR.test(mark.lower) ? { items: [item(marks, at, at + 1, mark.lower)], next: at + 1 } : null;
}

function isCapital(mark: Mark | undefined): boolean {
  return /^\p{Lu}/u.test(mark?.form ?? "");
}
