import { capital, type HintSentence, type RawHint } from "@/lib/core/consistency/hint";
import { DAYS, type Day, daysBetween, isoDay, MONTHS, weekday } from "@/lib/core/extract/lexicon/calendar";

const DAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTH = `(?:${MONTH_NAMES.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const DATE = `(?:(?<m>${MONTH}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>(?:1[6-9]|20)\\d\\d))?|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m2>${MONTH})(?:,? (?<y2>(?:1[6-9]|20)\\d\\d))?|(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d))(?![\\d:])`;
const DATED = new RegExp(
  `(?:\\b(?<before>${WEEKDAY})(?:,| \\(|, the| the)? )?\\b${DATE}(?:(?:,? (?:was|is|which was|which is|falls on|fell on|being) a |, a | \\()(?<after>${WEEKDAY})\\b(?!-|['’]s))?`,
  "gu",
);
/** Beyond this a date without a year is not surely the one nearest to the article. */
const NEAR = 150;

/** Weekdays that do not belong to their date ("Thursday, 22 March 2017", a Wednesday), and days that the calendar lacks. */
export function weekdayHints(sentences: readonly HintSentence[], articleDay: Day | null): RawHint[] {
  return sentences.flatMap((sentence) =>
    [...sentence.words.matchAll(DATED)].flatMap((match) => hintOf(sentence, match, articleDay)),
  );
}

function hintOf(sentence: HintSentence, match: RegExpExecArray, articleDay: Day | null): RawHint[] {
  const groups = match.groups ?? {};
  const said = groups["before"] ?? groups["after"];
  const start = sentence.start + match.index;
  const place = { start, end: start + match[0].length };
  const named = namedDay(groups);
  if (named === null) return [];
  const { day, hasYear } = named;
  const dated = day.year > 0 ? day : nearest(day, articleDay);
  const label = `${day.day} ${MONTH_NAMES[day.month - 1] ?? ""}`;
  if (isoDay({ ...day, year: hasYear ? day.year : 2000 }) === null) {
    const sure = said !== undefined || hasYear || /^[,.;)]/.test(sentence.words.slice(match.index + match[0].length));
    const full = hasYear ? `${label} ${day.year}` : label;
    return sure
      ? [
          {
            kind: "no_such_day",
            key: `no_such_day|${full}`,
            places: [place],
            words: `${capital(sentence.where)} names ${full}; there is no such day.`,
          },
        ]
      : [];
  }
  if (said === undefined || dated === null) return [];
  const right = weekday(dated);
  if (DAYS.indexOf(said.slice(0, 3).toLowerCase()) === right) return [];
  const full = `${label} ${dated.year}`;
  return [
    {
      kind: "weekday_date",
      key: `weekday_date|${isoDay(dated) ?? full}|${said}`,
      places: [place],
      words: `${capital(sentence.where)} calls ${full} a ${said}; it ${hasYear ? "was" : "would be"} a ${DAY_NAMES[right] ?? ""}.`,
    },
  ];
}

function namedDay(groups: Readonly<Record<string, string | undefined>>): { day: Day; hasYear: boolean } | null {
  const iso = groups["iso"];
  if (iso !== undefined) {
    const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
    return month >= 1 && month <= 12 ? { day: { year, month, day }, hasYear: true } : null;
  }
  const name = groups["m"] ?? groups["m2"] ?? "";
  const day = Number(groups["d"] ?? groups["d2"]);
  const year = Number(groups["y"] ?? groups["y2"] ?? 0);
  if (day < 1 || day > 31) return null;
  return { day: { year, month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, day }, hasYear: year > 0 };
}

/** The day of that name nearest to the article's, or null when the article is not dated or the nearest is far. */
function nearest(day: Day, articleDay: Day | null): Day | null {
  if (articleDay === null) return null;
  const years = [articleDay.year - 1, articleDay.year, articleDay.year + 1].map((year) => ({ ...day, year }));
  const best = years.reduce((a, b) =>
    Math.abs(daysBetween(articleDay, b)) < Math.abs(daysBetween(articleDay, a)) ? b : a,
  );
  return Math.abs(daysBetween(articleDay, best)) <= NEAR && isoDay(best) !== null ? best : null;
}
