import type { SegmentKind } from "@/lib/core/extract/contract";
import {
  CAPTION_OPENING,
  CAPTION_WORD,
  LINE_SIGNS,
  SHARE_WORD,
  SOURCE_HEADING,
} from "@/lib/core/extract/lexicon/boilerplate";
import { tensesOf } from "@/lib/core/extract/parse/tenses";
import type { LineView } from "@/lib/core/extract/passes/line-view";

const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4})(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$/i;
const BYLINE =
  /^(?:by|from)[: ]\s*\p{Lu}[\p{L}.'’-]*(?:[ ,|&/]+(?:and |for |in |of |the )?[\p{Lu}][\p{L}.'’-]*){0,12}\W?$/iu;
const NAME_LINE =
  /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}(?:,? (?:staff writer|correspondent|reporter|editor|columnist|contributor))?$/u;
const DURATION_TAIL = /\s\(?\d{1,2}:\d\d(?::\d\d)?\)?$/;
const CAPTION_DATE =
  /(?:,| on| in) (?:\w{3,9}day, )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\.$/i;
const DASH_NAME = /^[—–-]\s?\p{Lu}[^.]{2,60}$/u;

/** What the rules may know of the lines around. */
export interface LineContext {
  readonly views: readonly LineView[];
  readonly at: number;
  /** Kinds of the lines before, in order. */
  readonly before: readonly SegmentKind[];
  readonly headline: string;
  /** Whether a line before is body: asked of every line, so it is kept instead of looked for. */
  readonly hasBody: boolean;
}

/** The kind that a line's own wording gives away; null when only its place can tell. */
export function kindByWording(view: LineView): SegmentKind | null {
  const { words, count } = view;
  if (!/[\p{L}\p{N}]/u.test(words)) return "other";
  const spoken = /^["“”]|\b(?:said|says|told)\b/.test(words);
  for (const { kind, words: most, sign } of LINE_SIGNS)
    if (count <= most && !(spoken && kind === "promo") && sign.test(words)) return kind;
  if (count <= 24 && (words.match(SHARE_WORD)?.length ?? 0) >= 2 && shareOfSharing(words) >= 0.3) return "promo";
  if (count <= 26 && /^play\b/i.test(words) && /embed$/i.test(words)) return "promo";
  if (count <= 26 && DURATION_TAIL.test(words) && !view.stopped) return "related_link";
  if (count <= 14 && DATE_LINE.test(words)) return "dateline";
  if (count <= 14 && BYLINE.test(words) && !/^from the\b/i.test(words)) return "byline";
  if (view.isCredit) return "credit";
  return null;
}

function shareOfSharing(words: string): number {
  let letters = 0;
  for (const word of words.match(SHARE_WORD) ?? []) letters += word.length;
  return letters / words.length;
}

/** The kind that a line has by its place, its neighbours and its form. */
export function kindByPlace(view: LineView, context: LineContext): SegmentKind {
  const { views, at, before } = context;
  const previous = before[at - 1];
  const next = views[at + 1];
  if (at === 0) return view.stopped && view.count > 12 ? "body" : views.length === 1 ? "body" : "headline";
  if (isTitleRepeat(view.words, context.headline)) return "footer";
  if (previous === "source_list" && (!view.stopped || view.count < 25)) return "source_list";
  if (SOURCE_HEADING.test(view.words)) return "source_list";
  if (isCaption(view)) return "caption";
  if (view.stopped && (view.count >= 4 || /["”]$/.test(view.words))) return "body";
  if (next && !next.opensBlock && isCaption(next) && !view.stopped) return "caption";
  if (!context.hasBody && NAME_LINE.test(view.words)) return "byline";
  if (previous === "related_link" && !view.opensBlock && view.count <= 24) return "related_link";
  if (previous === "related_link" && !view.stopped && view.count <= 24 && isSeries(context)) return "related_link";
  if (DASH_NAME.test(view.words)) return "body";
  if (view.stopped) return "body";
  return kindOfLoose(view, context);
}

/** A line without a stop, of which nothing else is known. */
function kindOfLoose(view: LineView, context: LineContext): SegmentKind {
  const { views, at, hasBody: body } = context;
  if (view.count >= 25) return "body";
  const restHasBody = views.slice(at + 1, at + 40).some((other) => other.stopped && other.count >= 8);
  if (!body && at <= 3 && restHasBody && view.count >= 6) return "dek";
  if (!restHasBody) return looseTail(view, context);
  if (isTable(context)) return "other";
  return "subheading";
}

/** Lines behind the last paragraph: headlines of other articles, or captions without a stop. */
function looseTail(view: LineView, { hasBody }: LineContext): SegmentKind {
  if (view.count <= 1 || /^\W*\d+\W*$/.test(view.words)) return "other";
  if (!hasBody) return "body";
  return view.count >= 4 && tensesOf(view.words) !== "none" ? "related_link" : "caption";
}

/** Very short lines in a row with bare figures among them are cells of a table. */
function isTable({ views, at }: LineContext): boolean {
  let from = at;
  let to = at;
  const short = (view: LineView | undefined): boolean => view !== undefined && view.count <= 3 && !view.stopped;
  while (short(views[from - 1]) && at - from < 6) from--;
  while (short(views[to + 1]) && to - at < 6) to++;
  return (
    short(views[at]) &&
    to - from >= 3 &&
    views.slice(from, to + 1).some((view) => /^\W*\d[\d.,%+-]*\W*$/.test(view.words))
  );
}

/** Lines without a stop before and behind: a list of links goes on. */
function isSeries({ views, at }: LineContext): boolean {
  const next = views[at + 1];
  return next === undefined || !next.stopped || next.kind !== null;
}

/** A line that says of itself, or by its credit, that it stands under a picture. */
export function isCaption(view: LineView): boolean {
  if (view.count > 90) return false;
  if (
    CAPTION_OPENING.test(view.words) &&
    (/^(?:file|caption|photo|pictured|picture|image)\b/i.test(view.words) || view.count <= 40) &&
    !/^(?:photos|left|right|top|bottom|above|below|photo|file|picture|image) (?!photo|picture|image)\p{Ll}/iu.test(
      view.words,
    )
  )
    return true;
  if (view.creditAt > view.start) return true;
  if (
    view.count <= 60 &&
    CAPTION_DATE.test(view.words) &&
    !/["“”]|\b(?:said|told|announced|according)\b/.test(view.words)
  )
    return true;
  return (
    view.count <= 40 &&
    CAPTION_WORD.test(view.words) &&
    /\((?:left|right|l|r|c|centre|center|pictured|file)\b/i.test(view.words) &&
    !/\bsaid\b/.test(view.words)
  );
}

/** The title again, perhaps with the name of the section or the site: a page's footer. */
function isTitleRepeat(words: string, headline: string): boolean {
  return (
    headline.length > 12 &&
    words.length < headline.length + 60 &&
    words.startsWith(headline) &&
    /^(?:$|\s*[|–—:-])/.test(words.slice(headline.length))
  );
}
