/** A note to self that was left in the text. Offsets are UTF-16, half-open; `text` is exactly what stands there. */
export type Placeholder = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Finds what a writer left to be filled in: TK and TKTK, XX, ??, [name], [date TK], (CQ?), a blank line to fill ____.
 * Roman numerals, XX chromosomes, flights (TK1951), shops (TK Maxx), prices in taka, rated films, questions that end in
 * "??" and words that an editor put into a quotation ("[the president]") are none. In order, never overlapping, linear.
 */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const kind = KINDS.find((one) => match.groups?.[one] !== undefined);
    if (kind === undefined) continue;
    const at: Place = { text, start: match.index, end: match.index + match[0].length, words: match[0] };
    if (JUDGES[kind](at)) found.push({ start: at.start, end: at.end, text: at.words });
  }
  return found;
}

type Kind = "bracket" | "tk" | "xx" | "marks" | "blank";
type Place = { readonly text: string; readonly start: number; readonly end: number; readonly words: string };

const KINDS: readonly Kind[] = ["bracket", "tk", "xx", "marks", "blank"];

/** Addresses are read first, so that nothing in them is taken for a note. All repetitions are bounded or of one letter. */
const CANDIDATE = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S{1,400}`,
    String.raw`[\w.+-]{0,64}@\w[\w.-]{0,64}`,
    String.raw`(?<bracket>\[[^[\]\n]{1,80}\]|\([^()\n]{1,40}\)|\{\{?[^{}\n]{1,40}\}\}?|<[^<>\n]{1,40}>)`,
    String.raw`(?<tk>[$£€]?(?<![\p{L}\p{N}.&])(?:(?:TK)+|(?:tk){2,6}|tk)(?:[’']?s|\d{1,4})?(?![\p{L}\p{N}&]))`,
    String.raw`(?<xx>[$£€]?(?<![\p{L}\p{N}&])(?:(?:1[89]|20)(?:XX|xx)|\d{0,6}(?:X{2,12}|x{2,12})(?:[.,][Xx]{1,3}){0,4}|[Xx](?:[.,][Xx]{1,3}){1,4})%?(?![\p{L}\p{N}&]))`,
    String.raw`(?<marks>\?{2,})`,
    "(?<blank>(?<!_)_{3,16}(?!_))",
  ].join("|"),
  "gu",
);

/** What a bracket names when it stands for something that is still missing. */
const MISSING =
  /^(?:the |their |his |her |full |first |last |middle |exact |job |photo |street |company ){0,2}(?:names?|surname|ages?|dates?|days?|time|place|location|city|town|number|figures?|amount|title|quotes?|source|link|url|headline|caption|credit|spelling|byline|party|total|percentage|stat|statistic|address|citation needed)(?: here| goes here)?$/i;
const TO_DO =
  /^(?:insert|add|fill in|need|needs|get|confirm|check|double[- ]check|fact[- ]?check|find|look up|update|verify|ask)\b(?! (?:added|mark|mate|marks)\b)/i;
const PENDING =
  /(?<![\p{L}\p{N}])(?:(?:TK)+|tk|TBC|TBD|TBA|XX+|xx+)(?![\p{L}\p{N}])|\?\?|\bto (?:come|be confirmed)\b/u;
/** In round brackets only what can be nothing else: "(TK)", "(name TK)", "(CQ?)", "(sp?)", "(ck)", "(?)". */
const ROUND_NOTE =
  /^(?:\?+|(?:cq|sp|ck|check|spelling|name|age|date|source|year|number|confirm|who|when|where)\.? ?\?+|ck|tbc|tbd|tba|(?:name|names|age|date|number|figure|quote|source|title|link)s? to come)$/i;

const JUDGES: Readonly<Record<Kind, (at: Place) => boolean>> = {
  bracket: ({ words }) => {
    const inner = words.replace(/^\W+/, (open) => open.replace(/[^?$£€]/g, "")).replace(/[\])}>]+$/, "");
    const note = inner.trim();
    if (words.startsWith("(")) return ROUND_NOTE.test(note) || isShortNote(note);
    if (/^\[?\?+$/.test(note)) return true;
    return MISSING.test(note) || (words.startsWith("[") && (TO_DO.test(note) || isShortNote(note)));
  },
  tk: ({ text, start, end, words }) => {
    const before = text.slice(Math.max(0, start - 48), start);
    const after = text.slice(end, end + 24);
    if (/\d/.test(words)) return !/\b(?:flights?|airlines?|airways)\b/i.test(before);
    if (/^ (?:Maxx|Elevator|Cargo)\b/.test(after)) return false;
    if (
      /^ ?\d/.test(after) &&
      (/^ ?[\d.,]+ ?(?:crore|lakh)/.test(after) ||
        /taka|Bangladesh|Dhaka/i.test(text.slice(Math.max(0, start - 300), end + 300)))
    )
      return false;
    return !(words === "tk" && /^ ?\d/.test(after));
  },
  xx: (at) => isFigureToCome(at),
  marks: ({ text, start, end }) => {
    const before = text.slice(Math.max(0, start - 1), start);
    if (/[!?]/.test(before) || text.charAt(end) === "!") return false;
    if (!/\p{L}|[”"’')]/u.test(before)) return true;
    return /^ \p{Ll}/u.test(text.slice(end, end + 3)) && !insideQuotation(text, start);
  },
  blank: ({ text, start, end }) => {
    const line =
      text
        .slice(Math.max(0, start - 200), start)
        .split("\n")
        .at(-1) ?? "";
    const rest = text.slice(end, end + 200).split("\n")[0] ?? "";
    return /\p{L}/u.test(line + rest) && !/[\p{L}\p{N}_]$/u.test(line) && !/^[\p{L}\p{N}]/u.test(rest);
  },
};

function isShortNote(note: string): boolean {
  return PENDING.test(note) && note.split(/\s+/).length <= 8 && !/chromosome|\bXXX-rated/i.test(note);
}

const OPENERS =
  /^(?:About|Around|Some|At|In|On|By|The|A|An|Of|From|To|For|With|Nearly|Almost|Over|More|Than|Least|Up|And|But|Or|Only|Under|Until|Since|After|Before|It|He|She|They|Police|Mr|Mrs|Ms|Miss|Dr|Mayor|President|Minister|Secretary|Senator|Sen|Rep|Gov|Governor|Sir|Judge|Officer|Officers|Inspector|Sgt|Capt|Col|Gen|Prof|Professor|Age|Aged|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const NUMBERED =
  /\b(?:chapter|volume|vol\.|part|act|scene|section|article|appendix|book|title|amendment|level|annex|table|size|type|mark|no\.|legion|canto)\s$/i;
const COUNTED =
  /^(?:\s|-)(?:percent|per cent|million|billion|thousand|hundred|people|years?|days?|hours?|months?|weeks?|miles|points?|men|women|children|dead|injured|dollars|pounds|euros|votes|km|kg|seats)\b/i;

/** Whether Xs stand for a figure or a word to come, not for a Roman numeral, a size, a chromosome or a kiss. */
function isFigureToCome({ text, start, end, words }: Place): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (/[$£€%.,\d]/.test(words)) return !/^\d{1,2}x+$/i.test(words) || /^(?:1[89]|20)xx$/i.test(words);
  if (/^[-/ ]?(?:chromosom|rated|film|movie|porn|x[xy]\b|\d)|^(?:-X+)*-\d/i.test(after)) return false;
  if (
    /^ (?:century|centuries|olympiad|olympics?|olympic games|winter games|summer games|congress|legion|corps)\b/i.test(
      after,
    )
  )
    return false;
  if (/x/.test(words)) return COUNTED.test(after);
  if (NUMBERED.test(before) || /(?:[XY]{2}|\d)[-/]$/.test(before)) return false;
  const previous = /(?:^|[^\p{L}])(\p{L}[\p{L}’'-]*)\.? $/u.exec(before)?.[1] ?? "";
  return !(/^\p{Lu}/u.test(previous) && !OPENERS.test(previous) && words.length <= 3);
}

/** Whether a place lies between quotation marks of its own line; a look back of 400 characters keeps it linear. */
function insideQuotation(text: string, at: number): boolean {
  const line =
    text
      .slice(Math.max(0, at - 400), at)
      .split("\n")
      .at(-1) ?? "";
  if (line.lastIndexOf("“") > line.lastIndexOf("”")) return true;
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}
