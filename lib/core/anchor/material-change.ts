import { standpoints } from "@/lib/core/anchor/meaning/around";
import type { Item } from "@/lib/core/anchor/meaning/item";
import { itemsOf } from "@/lib/core/anchor/meaning/items-of";
import { type Leftovers, leftoversOf, type Side } from "@/lib/core/anchor/meaning/leftovers";
import { isSameInPassive } from "@/lib/core/anchor/meaning/passive";
import { quotedIn } from "@/lib/core/anchor/meaning/quoted";
import { changesOf, voiceChanges } from "@/lib/core/anchor/meaning/reasons";
import type { Span } from "@/lib/core/text/span";

/** What an edit touched: the kinds that a sign-off does not survive. */
export type MaterialKind =
  | "number"
  | "date"
  | "name"
  | "negation"
  | "unit"
  | "hedge"
  | "superlative"
  | "quotation"
  | "speaker"
  | "roles"
  | "wording";

/** One change of the facts: what stood there, what stands there now (null: nothing), and both in words for an editor. */
export type MaterialChange = {
  readonly kind: MaterialKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

/** The parts of a claim in a text, with the sentence (or sentences) that they stand in. */
export type SpanInContext = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly sentence: Span;
  /**
   * The claim was found in another place, by its words alone: then what else the sentence says about whom, where, when and
   * how many has to be the same too.
   */
  readonly elsewhere?: boolean;
};

/**
 * What changed about the facts between two places of a claim, the weightiest first; nothing for typos, punctuation, other
 * ways of writing the same, and for what else the sentence says. What cannot be told from a change of the facts is one.
 */
export function materialChanges(before: SpanInContext, after: SpanInContext): MaterialChange[] {
  const a = sideOf(before);
  const b = sideOf(after);
  const left = leftoversOf(a, b);
  const passive = left.moved.length > 0 && isSameInPassive(coreOf(a), coreOf(b));
  const changes = [
    ...(passive ? [] : left.hunks.flatMap(changesOf)),
    ...voiceChanges(left.voice),
    ...quotationChanges(left, before, after),
    ...(passive ? [] : orderChanges(left, coreOf(a), coreOf(b))),
  ];
  const told = new Set<string>();
  return changes.filter(({ kind, reason }) => {
    const isNew = !told.has(`${kind} ${reason}`);
    told.add(`${kind} ${reason}`);
    return isNew;
  });
}

function sideOf({ text, spans, sentence, elsewhere }: SpanInContext): Side {
  const items = itemsOf(text, sentence);
  const points = standpoints(items, spans);
  if (elsewhere !== true) return { items, points };
  return { items, points: points.map((point, at) => (point === "far" && isSetting(items[at]) ? "near" : point)) };
}

function isSetting(item: Item | undefined): boolean {
  if (item === undefined || item.key.startsWith("p:")) return false;
  return /^(?:name|date|number|negation|hedge)$/.test(item.kind);
}

/** What the claim itself says, without dates: these may stand anywhere in a clause. */
function coreOf({ items, points }: Side): Item[] {
  return items.filter(
    (item, at) =>
      (points[at] === "in" || points[at] === "near") &&
      item.kind !== "break" &&
      item.kind !== "function" &&
      item.kind !== "date",
  );
}

/** Quotation marks that came or went around words of the claim. */
function quotationChanges({ pairs }: Leftovers, before: SpanInContext, after: SpanInContext): MaterialChange[] {
  const a = quotedIn(before.text, before.sentence);
  const b = quotedIn(after.text, after.sentence);
  const added: string[] = [];
  const dropped: string[] = [];
  for (const [one, two] of pairs) {
    if (one.kind === "function") continue;
    const was = a[one.start - before.sentence.start] === 1;
    const is = b[two.start - after.sentence.start] === 1;
    if (was && !is) dropped.push(one.form);
    if (!was && is) added.push(two.form);
  }
  const change = (words: readonly string[], what: string): MaterialChange[] =>
    words.length === 0
      ? []
      : [
          {
            kind: "quotation",
            from: what === "dropped" ? words.join(" ") : null,
            to: what === "added" ? words.join(" ") : null,
            reason: `quotation marks were ${what} around “${words.join(" ")}”`,
          },
        ];
  return [...change(dropped, "dropped"), ...change(added, "added")];
}

/** Longer claims are told by the words that moved. */
const SHORT_CLAIM = 10;

/** The same words in another order: one date may wander, anything else may turn round who did what. */
function orderChanges({ moved }: Leftovers, was: readonly Item[], is: readonly Item[]): MaterialChange[] {
  const weighty = moved.filter((item) => item.kind !== "date" && item.key !== "w:to");
  const days = moved.filter((item) => item.kind === "date");
  if (weighty.length === 0) return days.length > 1 && was.length > 0 ? [swapped("date", days, days)] : [];
  const isCount = weighty.every((item) => item.kind === "number" || item.kind === "unit");
  const whole = was.length <= SHORT_CLAIM && is.length <= SHORT_CLAIM;
  return [swapped(isCount ? "number" : "roles", whole ? was : weighty, whole ? is : weighty)];
}

function swapped(kind: "number" | "date" | "roles", was: readonly Item[], is: readonly Item[]): MaterialChange {
  const [from, to] = [was, is].map((items) => items.map((item) => item.form).join(" "));
  const reason = from === to ? `“${from}” stands elsewhere in the sentence` : `another order: “${from}” → “${to}”`;
  return { kind, from: from ?? null, to: to ?? null, reason };
}
