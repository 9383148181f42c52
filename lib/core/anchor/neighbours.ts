import type { Trail } from "@/lib/core/anchor/follow-claim";
import type { Standing } from "@/lib/core/anchor/locate";
import type { MaterialChange } from "@/lib/core/anchor/material-change";
import { standpoints } from "@/lib/core/anchor/meaning/around";
import type { Item } from "@/lib/core/anchor/meaning/item";
import { itemsOf } from "@/lib/core/anchor/meaning/items-of";
import { changeOf, voiceChanges } from "@/lib/core/anchor/meaning/reasons";
import type { Cut, Unit } from "@/lib/core/anchor/units";
import type { WordMap } from "@/lib/core/anchor/word-map";

const NOBODY: { readonly at: number; readonly voice: readonly Item[]; readonly weight: number } = {
  at: -1,
  voice: [],
  weight: 0,
};

/** "he said" stands at most so many sentences away from what he said. */
const REACH = 3;

/**
 * What changed in the sentences around that a claim hangs on: who says it, where only a neighbouring sentence tells, and
 * whom a pronoun in it means.
 */
export function neighbourChanges(standing: Standing, map: WordMap, trail: Trail): MaterialChange[] {
  return [...speakerChanges(standing, map, trail), ...antecedentChanges(standing, map, trail)];
}

function speakerChanges(standing: Standing, map: WordMap, { from, to }: Trail): MaterialChange[] {
  if (standing.attribution.claimant === null || standing.attribution.mode === "outlet_voice") return [];
  const first = from[0] ?? 0;
  const last = from.at(-1) ?? 0;
  const around = Array.from({ length: REACH }, (_, n) => [first - 1 - n, last + 1 + n]).flat();
  if ([...from, ...around].every((at) => isUntouched(map, at))) return [];
  if (from.some((at) => tells(standing, voiceAt(map.before, at)) > 0)) return [];
  const speaking = around
    .map((at) => ({ at, voice: voiceAt(map.before, at) }))
    .map(({ at, voice }) => ({ at, voice, weight: tells(standing, voice) }))
    .reduce((best, one) => (one.weight > best.weight ? one : best), NOBODY);
  if (speaking.weight === 0) return [];
  const places = (map.fates[speaking.at]?.to ?? []).filter((place) => Math.abs(place - (to[0] ?? 0)) <= REACH + 2);
  return voiceChanges(
    withoutShared(
      speaking.voice,
      places.flatMap((place) => voiceAt(map.after, place)),
    ),
  );
}

/** How surely a stretch names whoever is said to have said the claim: by his name, by the word for saying it, by both. */
function tells({ attribution }: Standing, voice: readonly Item[]): number {
  const spoken = new Set(voice.flatMap((item) => item.form.toLowerCase().split(/\s/)));
  const name = attribution.claimant
    ?.toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
    ?.at(-1);
  const byName = name !== undefined && spoken.has(name) ? 2 : 0;
  const cue = attribution.cue?.toLowerCase().split(/\s/)[0];
  return byName + (cue !== undefined && spoken.has(cue) ? 1 : 0);
}

function isUntouched({ before, after, fates }: WordMap, at: number): boolean {
  const unit = before.units[at];
  if (unit === undefined) return true;
  const to = fates[at]?.to ?? [];
  return to.length === 1 && fates[at]?.moved === false && after.units[to[0] ?? -1]?.key === unit.key;
}

function voiceAt({ text, units }: Cut, at: number): Item[] {
  const unit = units[at];
  if (unit === undefined) return [];
  const items = itemsOf(text, unit);
  const points = standpoints(items, []);
  return items.filter(
    (item, index) =>
      points[index] === "voice" && item.kind !== "function" && item.kind !== "break" && item.kind !== "date",
  );
}

function withoutShared(removed: readonly Item[], added: readonly Item[]): { removed: Item[]; added: Item[] } {
  const keys = new Set(added.map((item) => item.key));
  const old = new Set(removed.map((item) => item.key));
  return {
    removed: removed.filter((item) => !keys.has(item.key)),
    added: added.filter((item) => !old.has(item.key)),
  };
}

const PERSON = /^p:(?:he|she|him|her|his|hers)$/;

/** "He was jailed" means somebody else once the name in the sentence before is another. */
function antecedentChanges({ spans }: Standing, map: WordMap, { from, to }: Trail): MaterialChange[] {
  const { units } = map.before;
  const before = units[(from[0] ?? 0) - 1];
  const fate = map.fates[(from[0] ?? 0) - 1];
  if (before === undefined || fate === undefined || isUntouched(map, (from[0] ?? 0) - 1)) return [];
  const pronoun = spans.flatMap((span) => itemsOf(map.before.text, span)).find((item) => PERSON.test(item.key));
  if (pronoun === undefined || map.before.text.slice(before.end, units[from[0] ?? 0]?.start).includes("\n")) return [];
  const after = map.after.units[fate.to[0] ?? -1];
  if (after === undefined || Math.abs((fate.to[0] ?? 0) - (to[0] ?? 0)) > 2) return [];
  const { removed, added } = withoutShared(namesIn(map.before.text, before), namesIn(map.after.text, after));
  if (removed.length === 0 || added.length === 0) return [];
  const [was, is] = [removed, added].map((names) => names.map((name) => name.form).join(" "));
  const change = changeOf("name", was ?? null, is ?? null);
  return [{ ...change, reason: `“${pronoun.form}” may mean somebody else now: “${was}” → “${is}”` }];
}

/** Names, and whatever opens the sentence with a capital: "Hale was held" may be a name or a word. */
function namesIn(text: string, unit: Unit): Item[] {
  return itemsOf(text, unit).filter(
    (item) =>
      !item.key.startsWith("p:") && (item.kind === "name" || (item.kind === "word" && /^\p{Lu}/u.test(item.form))),
  );
}
