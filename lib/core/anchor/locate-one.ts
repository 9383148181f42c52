import { followClaim, hasBothNeighbours, type Trail } from "@/lib/core/anchor/follow-claim";
import type { Located, Standing } from "@/lib/core/anchor/locate";
import { type MaterialChange, materialChanges } from "@/lib/core/anchor/material-change";
import { neighbourChanges } from "@/lib/core/anchor/neighbours";
import type { PhraseFinder } from "@/lib/core/anchor/phrase-finder";
import { firstUnitAfter, type Unit } from "@/lib/core/anchor/units";
import type { WordMap } from "@/lib/core/anchor/word-map";
import type { Span } from "@/lib/core/text/span";

/** Less of a claim's words, and it is another claim. */
const FLOOR = 0.34;
/** Shorter quotes stand anywhere: they are believed only word for word, or between the same words. */
const SHORT = 20;
/** "Two people were injured" weighs less: in another place it is as likely somebody else's sentence. */
const LIGHT = 2.5;

/** Finds one claim in the later revision. */
export function locateOne(standing: Standing, map: WordMap, search: PhraseFinder): Located {
  const trail = followClaim(map, standing);
  const rivals = [...new Set(trail.from.flatMap((at) => map.fates[at]?.rivals ?? []))];
  if (rivals.length > 0) return undecided(standing, map, trail, rivals);
  if (!isSure(standing, map, trail)) return searched(standing, map, trail, search);
  return found(standing, map, trail);
}

function isSure(standing: Standing, map: WordMap, { spans, kept, from, to, weight }: Trail): boolean {
  if (spans.length === 0 || kept < FLOOR || !isOneStretch(to)) return false;
  if (weight < LIGHT && from.some((at) => isRewrittenElsewhere(map, at))) return false;
  if (kept === 1 || standing.end - standing.start >= SHORT) return true;
  return from.length === 1 && hasBothNeighbours(map, standing, from[0] ?? -1);
}

/** The sentence was found by its words only, in another place, and it is not word for word the same. */
function isRewrittenElsewhere({ before, after, fates }: WordMap, at: number): boolean {
  const to = fates[at]?.to ?? [];
  const isEqual = to.length === 1 && before.units[at]?.key === after.units[to[0] ?? -1]?.key;
  return !isEqual && (to.length === 0 || fates[at]?.moved === true);
}

/** Parts that went to different ends of the text are no claim any more. */
function isOneStretch(to: readonly number[]): boolean {
  return to.every((unit, at) => at === 0 || unit - (to[at - 1] ?? 0) <= 3);
}

function found(standing: Standing, map: WordMap, trail: Trail): Located {
  const start = trail.spans[0]?.start ?? 0;
  const end = trail.spans.at(-1)?.end ?? 0;
  const changes = changesOf(standing, map, trail);
  const moved = trail.from.some((at) => map.fates[at]?.moved === true);
  return {
    id: standing.id,
    state: changes.length > 0 ? "changed" : moved ? "moved" : "anchored",
    start,
    end,
    spans: trail.spans,
    place: "found",
    candidates: [],
    changes,
    edited: changes.length === 0 && wordsOf(map.before.text, standing.spans) !== wordsOf(map.after.text, trail.spans),
    reason: reasonOf(changes, moved ? moveOf(map, trail) : null),
  };
}

function changesOf(standing: Standing, map: WordMap, trail: Trail): MaterialChange[] {
  const one = stretchOf(map.before.units, trail.from);
  const two = stretchOf(map.after.units, trail.to);
  const elsewhere = trail.from.some((at) => isRewrittenElsewhere(map, at));
  const own =
    map.before.text.slice(one.start, one.end) === map.after.text.slice(two.start, two.end)
      ? []
      : materialChanges(
          { text: map.before.text, spans: standing.spans, sentence: one, elsewhere },
          { text: map.after.text, spans: trail.spans, sentence: two, elsewhere },
        );
  return own.length > 0 ? own : neighbourChanges(standing, map, trail);
}

function stretchOf(units: readonly Unit[], which: readonly number[]): Span {
  return { start: units[which[0] ?? -1]?.start ?? 0, end: units[which.at(-1) ?? -1]?.end ?? 0 };
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
}

function reasonOf(changes: readonly MaterialChange[], move: string | null): string | null {
  const reasons = [...changes.slice(0, 3).map((change) => change.reason), ...(move === null ? [] : [move])];
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  return reasons.length === 0 ? null : `${reasons.join("; ")}${more}`;
}

function moveOf({ after }: WordMap, { from, to }: Trail): string {
  const at = to[0] ?? 0;
  if (at === 0) return "moved to the start";
  if (at === after.units.length - 1) return "moved to the end";
  return at < (from[0] ?? 0) ? "moved further up" : "moved further down";
}

function nowhere(id: string, state: "ambiguous" | "detached", candidates: readonly Span[], reason: string): Located {
  return { id, state, start: 0, end: 0, spans: [], place: "none", candidates, changes: [], edited: false, reason };
}

function undecided(standing: Standing, map: WordMap, { from }: Trail, rivals: readonly number[]): Located {
  const unit = map.before.units[from[0] ?? -1];
  const candidates = rivals.flatMap((at) => {
    const place = map.after.units[at];
    return place === undefined ? [] : [unit === undefined ? place : likewise(standing, map, unit, place)];
  });
  const reason =
    candidates.length > 1 ? `${candidates.length} places fit equally well` : "another claim fits the same place";
  return nowhere(standing.id, "ambiguous", candidates, reason);
}

/** The same words within a unit that is equal; of any other unit all. */
function likewise({ start, end }: Standing, map: WordMap, unit: Unit, place: Unit): Span {
  if (unit.key !== place.key) return { start: place.start, end: place.end };
  const { before, after } = map;
  let first = unit.from;
  while (first + 1 < unit.to && (before.words.ends[first] ?? 0) <= start) first++;
  let last = unit.to - 1;
  while (last > first && (before.words.starts[last] ?? 0) >= end) last--;
  return {
    start: after.words.starts[place.from + first - unit.from] ?? place.start,
    end: after.words.ends[place.from + last - unit.from] ?? place.end,
  };
}

/** The sentence is gone: the claim's own words may stand elsewhere, once. */
function searched(standing: Standing, map: WordMap, trail: Trail, search: PhraseFinder): Located {
  const places = search(standing);
  const only = places[0];
  if (places.length > 1) return nowhere(standing.id, "ambiguous", places, `${places.length} places fit equally well`);
  if (only !== undefined && standing.spans.length === 1) {
    const to = unitsUnder(map.after.units, only);
    const located = found(standing, map, { ...trail, spans: [only], to, kept: 1, broken: false });
    const move = moveOf(map, { ...trail, to });
    return located.state === "anchored" ? { ...located, state: "moved", reason: move } : located;
  }
  return nowhere(standing.id, "detached", guessesFor(map, trail), "its words are no longer in the text");
}

function unitsUnder(units: readonly Unit[], { start, end }: Span): number[] {
  const under: number[] = [];
  for (let at = firstUnitAfter(units, start); (units[at]?.start ?? end) < end; at++) under.push(at);
  return under;
}

function guessesFor({ fates, after }: WordMap, { from }: Trail): Span[] {
  const guesses = from.flatMap((at) => fates[at]?.to[0] ?? fates[at]?.guess ?? []);
  return [...new Set(guesses)].flatMap((at) => {
    const unit = after.units[at];
    return unit === undefined ? [] : [{ start: unit.start, end: unit.end }];
  });
}
