import type { ClaimTime, Segment } from "@/lib/core/extract/contract";
import {
  addDays,
  countOf,
  DAYS,
  type Day,
  daysBetween,
  isoDay,
  MONTHS,
  two,
  weekday,
} from "@/lib/core/extract/lexicon/calendar";
import type { Span } from "@/lib/core/text/span";

const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const MONTH2 = MONTH.replace("<month>", "<month2>");
const YEAR = "(?:1[0-9]|20)\\d\\d";
const FULL = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>${YEAR}))?(?![\\d:])|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH2}(?:,? (?<year2>${YEAR}))?(?!\\d))`;
const MONTH_YEAR = `${MONTH.replace("<month>", "<month3>")},? (?<year3>${YEAR})(?!\\d)`;
const LONE_MONTH = `(?<=\\b(?:in|since|by|until|last|next|late|early|mid|of|from|during|this|through) )(?<month4>January|February|March|April|May|June|July|August|September|October|November|December)(?![\\w-])`;
const WEEKDAY =
  "(?<shift>last |next |this )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!'s? Night| Night)";
const NEAR = "(?<near>yesterday|today|tomorrow|tonight)";
const PERIOD =
  "(?<which>last|this|next|this past|the past|this coming) (?<period>week|weekend|month|year|summer|winter|spring|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]s)?\\b";
const AGO =
  "(?<count>\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|seventeen|twenty|thirty|forty|fifty) (?<unit>day|week|month|year|decade|centurie|century)s? ago";
const DECADE = `(?:the )?(?:early |late |mid-)?(?<decade>(?:1[0-9]|20)\\d0)s\\b|(?:the )?(?<century>\\d{1,2})(?:st|nd|rd|th) century`;
const LONE_YEAR = `(?<![$£€#\\d.,:/-])\\b(?<year4>${YEAR})\\b(?![-–]year|[,.]\\d|%|\\d)(?! (?:people|percent|men|women|votes|dollars|miles|kilometers|feet|meters|troops|jobs|times|years|days|hours|others|workers|members))`;
const TIME = new RegExp([FULL, MONTH_YEAR, PERIOD, AGO, DECADE, NEAR, WEEKDAY, LONE_MONTH, LONE_YEAR].join("|"), "gi");

/**
 * The day on which an article is dated: the first full date in a line that carries only a date or says when it was
 * published. Null when no line does.
 */
export function articleDay(text: string, segments: readonly Segment[]): Day | null {
  for (const segment of segments) {
    if (
      segment.kind !== "dateline" &&
      segment.kind !== "update_mark" &&
      segment.kind !== "other" &&
      segment.kind !== "byline"
    )
      continue;
    for (const match of text.slice(segment.start, Math.min(segment.end, segment.start + 200)).matchAll(TIME)) {
      const groups = match.groups ?? {};
      const day = fullDay(groups, null);
      if (day !== null && (groups["year"] ?? groups["year2"]) !== undefined) return day;
    }
  }
  return null;
}

/** The times that a sentence names, with their calendar value where the text makes it certain. */
export function timesIn(text: string, sentence: Span, anchor: Day | null): ClaimTime[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(TIME)].map((match) => {
    const start = sentence.start + match.index;
    const end = match.index + match[0].length;
    const iso =
      yearBehind(match.groups ?? {}, words.slice(end), anchor) ??
      isoOf(match.groups ?? {}, anchor, isToCome(words, match.index, end));
    return { start, end: sentence.start + end, text: match[0], iso };
  });
}

/** "in August last year", "in March of this year". */
function yearBehind(groups: Groups, behind: string, anchor: Day | null): string | null {
  const which = /^ (?:of )?(last|this|next) year\b/i.exec(behind)?.[1]?.toLowerCase();
  if (groups["month4"] === undefined || which === undefined || anchor === null) return null;
  return `${anchor.year + (which === "last" ? -1 : which === "next" ? 1 : 0)}-${two(monthNumber(groups["month4"]))}`;
}

/**
 * Whether a time lies ahead: "will" with no verb of telling in between ("said on Thursday that it will close"), or a plan
 * that leads up to it ("to be held on Thursday", but not "On Thursday, the candidate for the vote to be held in May spoke").
 */
function isToCome(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 60), start);
  const after = words.slice(end);
  const planned =
    /\b(?:next|upcoming|(?:is|are) set (?:to|for)|to be held|plans? to|scheduled|due|expected (?:to|on|in))\b[^,;]*$/i;
  if (planned.test(before)) return true;
  if (/\bwill\b[^;]*$/i.test(words.slice(0, start))) return !/\b(?:said|told|announced)\b[^,;]*$/i.test(before);
  return (
    /^[^;]*?\bwill\b/i.test(after) && !/^[^;]*?\b(?:\w+ed|said|told|held|met|was|were|had)\b[^;]*?\bwill\b/i.test(after)
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoOf(groups: Groups, anchor: Day | null, future: boolean): string | null {
  const day = fullDay(groups, anchor);
  if (day !== null) return isoDay(day);
  if (groups["month3"] !== undefined) return `${groups["year3"]}-${two(monthNumber(groups["month3"]))}`;
  if (groups["year4"] !== undefined) return groups["year4"];
  if (groups["decade"] !== undefined) return `${groups["decade"]}-01-01/${Number(groups["decade"]) + 9}-12-31`;
  if (groups["century"] !== undefined) return centuryOf(Number(groups["century"]));
  if (anchor === null) return null;
  if (groups["near"] !== undefined)
    return isoDay(addDays(anchor, { yesterday: -1, tomorrow: 1 }[groups["near"].toLowerCase()] ?? 0));
  if (groups["weekday"] !== undefined)
    return isoDay(
      nearWeekday(groups["weekday"], anchor, groups["shift"]?.trim().toLowerCase() ?? (future ? "coming" : "")),
    );
  if (groups["period"] !== undefined)
    return periodOf(groups["which"]?.toLowerCase() ?? "", groups["period"].toLowerCase(), anchor);
  if (groups["unit"] !== undefined) return agoOf(countOf(groups["count"] ?? ""), groups["unit"].toLowerCase(), anchor);
  if (groups["month4"] !== undefined) return monthOf(monthNumber(groups["month4"]), anchor);
  return null;
}

function fullDay(groups: Groups, anchor: Day | null): Day | null {
  const name = groups["month"] ?? groups["month2"];
  const day = Number(groups["day"] ?? groups["day2"]);
  if (name === undefined || !(day >= 1 && day <= 31)) return null;
  const month = monthNumber(name);
  const year = groups["year"] ?? groups["year2"];
  if (year !== undefined) return { year: Number(year), month, day };
  if (anchor === null) return null;
  // Without a year the nearest such day is meant: in January "December 19" was a few weeks ago.
  const near = [anchor.year - 1, anchor.year, anchor.year + 1].map((y) => ({ year: y, month, day }));
  return near.reduce((a, b) => (Math.abs(daysBetween(anchor, b)) < Math.abs(daysBetween(anchor, a)) ? b : a));
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function monthOf(month: number, anchor: Day): string {
  return `${month > anchor.month + 2 ? anchor.year - 1 : anchor.year}-${two(month)}`;
}

function nearWeekday(name: string, anchor: Day, shift: string): Day {
  const back = (weekday(anchor) - DAYS.indexOf(name.slice(0, 3).toLowerCase()) + 7) % 7;
  if (shift === "next" || shift === "coming")
    return addDays(anchor, back === 0 ? (shift === "next" ? 7 : 0) : 7 - back);
  return addDays(anchor, shift === "last" && back === 0 ? -7 : -back);
}

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  spring: ["03-01", "05-31"],
  summer: ["06-01", "08-31"],
  fall: ["09-01", "11-30"],
  autumn: ["09-01", "11-30"],
};

function periodOf(which: string, period: string, anchor: Day): string | null {
  const step =
    which === "last" || which === "this past" || which === "the past"
      ? -1
      : which === "next" || which === "this coming"
        ? 1
        : 0;
  if (period === "year") return which === "the past" ? null : String(anchor.year + step);
  if (period === "month") {
    const month = anchor.year * 12 + anchor.month - 1 + step;
    return which === "the past" ? null : `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  }
  if (period === "week" || period === "weekend") {
    const monday = addDays(anchor, -((weekday(anchor) + 6) % 7) + 7 * step);
    return `${isoDay(addDays(monday, period === "week" ? 0 : 5))}/${isoDay(addDays(monday, 6))}`;
  }
  const season = SEASONS[period];
  if (season !== undefined) return `${anchor.year + step}-${season[0]}/${anchor.year + step}-${season[1]}`;
  const month = monthNumber(period);
  if (month === 0) return null;
  if (which === "last") return `${month < anchor.month ? anchor.year : anchor.year - 1}-${two(month)}`;
  return which === "this"
    ? `${anchor.year}-${two(month)}`
    : `${month > anchor.month ? anchor.year : anchor.year + 1}-${two(month)}`;
}

function agoOf(count: number | null, unit: string, anchor: Day): string | null {
  if (count === null) return null;
  if (unit === "day") return isoDay(addDays(anchor, -count));
  if (unit === "year") return String(anchor.year - count);
  if (unit === "month") {
    const month = anchor.year * 12 + anchor.month - 1 - count;
    return `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  }
  return unit === "week" ? isoDay(addDays(anchor, -7 * count)) : null;
}

function centuryOf(century: number): string | null {
  return century >= 11 && century <= 21 ? `${century - 1}00-01-01/${century - 1}99-12-31` : null;
}
