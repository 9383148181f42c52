import type { Item } from "@/lib/core/anchor/meaning/item";
import { CLAUSE_OPENERS } from "@/lib/core/anchor/meaning/loaded-words";
import { languageModel } from "@/lib/core/extract/parse/language-model";
import { tagWords } from "@/lib/core/extract/parse/tagger";
import type { Span } from "@/lib/core/text/span";

/**
 * What an item of the sentence has to do with a claim: it is in it, it stands in its clause ("near"), it tells who says
 * it ("voice"), or it belongs to something else in the sentence ("far").
 */
export type Standpoint = "in" | "near" | "voice" | "far";

type Chunk = { readonly from: number; readonly to: number; readonly touches: boolean; as: Standpoint };

/** Longer stretches between two commas are no "police said". */
const LONGEST_VOICE = 14;
/** In longer ones figures and units belong to what is said, not to who says it. */
const SHORT_VOICE = 6;
/** "did not" between the parts of a claim belongs to it. */
const LONGEST_BETWEEN = 3;

/** For each item of a sentence what it has to do with the claim that these spans make. */
export function standpoints(items: readonly Item[], spans: readonly Span[]): Standpoint[] {
  const inside = items.map((item) => spans.some((span) => item.start < span.end && item.end > span.start));
  const chunks = chunksOf(items, inside);
  for (const chunk of chunks) chunk.as = kindOf(items, chunk, inside);
  widenVoices(items, chunks);
  const points: Standpoint[] = items.map((_, at) => (inside[at] === true ? "in" : "far"));
  for (const chunk of chunks) {
    for (let at = chunk.from; at < chunk.to; at++) points[at] = pointOf(items[at], chunk);
  }
  for (const at of sharedSubject(items, inside.indexOf(true))) if (points[at] === "far") points[at] = "near";
  return points;
}

function pointOf(item: Item | undefined, { from, to, as }: Chunk): Standpoint {
  const isCount = item?.kind === "number" || item?.kind === "unit";
  return as === "voice" && isCount && to - from > SHORT_VOICE ? "far" : as;
}

const VERB = /^(?:VB[DZPN]?|MD)$/;
const FINITE = /^(?:VB[DZP]|MD)$/;

/** Where a claim begins with its verb, the words up to the first verb of the sentence: "[Hale] bought the mill and {sold it}". */
function sharedSubject(items: readonly Item[], first: number): number[] {
  if (first <= 0 || !/^\p{Ll}/u.test(items[first]?.form ?? "")) return [];
  const { tagger } = languageModel();
  const forms = items.map((item) => item.form);
  const { tags } = tagWords(tagger, forms);
  const tagAt = (at: number): string => tagger.tags[tags[at] ?? 0] ?? "";
  let verb = first;
  while (tagAt(verb) === "RB" || items[verb]?.kind === "hedge" || items[verb]?.kind === "negation") verb++;
  if (!VERB.test(tagAt(verb))) return [];
  const subject: number[] = [];
  for (let at = 0; at < first && !FINITE.test(tagAt(at)); at++) subject.push(at);
  return subject;
}

/** Stretches between marks, between clauses, and between the claim and what is around it. */
function chunksOf(items: readonly Item[], inside: readonly boolean[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) {
      const touches = (from > 0 && inside[from - 1] === true) || inside[to] === true;
      chunks.push({ from, to, touches: touches && inside[from] !== true, as: "far" });
    }
    from = to;
  };
  items.forEach((item, at) => {
    if (at > 0 && inside[at] !== inside[at - 1]) close(at);
    if (item.kind === "break") {
      close(at);
      from = at + 1;
    } else if (inside[at] !== true && at > from && CLAUSE_OPENERS.has(item.form.toLowerCase())) close(at);
  });
  close(items.length);
  return chunks;
}

function kindOf(items: readonly Item[], chunk: Chunk, inside: readonly boolean[]): Standpoint {
  const words = items.slice(chunk.from, chunk.to);
  const isVoice = words.some((item) => item.kind === "cue") && words.length <= LONGEST_VOICE;
  if (inside[chunk.from] === true) {
    const bounded = isBreak(items[chunk.from - 1]) && isBreak(items[chunk.to]);
    return isVoice && bounded && words.length < inside.filter(Boolean).length / 2 ? "voice" : "in";
  }
  if (isVoice) return "voice";
  if (words.every((item) => item.kind === "hedge" || item.kind === "negation" || item.kind === "function"))
    return "near";
  if (/^(?:if|unless)$/.test(words[0]?.key.slice(2) ?? "")) return "near";
  // "{The ferry}, which was painted green, {carried 33}": what stands between the parts of a claim is another claim's.
  const between = inside.indexOf(true) < chunk.from && inside.lastIndexOf(true) >= chunk.to;
  if (between && words.length > LONGEST_BETWEEN) return "far";
  const opens = CLAUSE_OPENERS.has(words[0]?.form.toLowerCase() ?? "") && inside[chunk.to] !== true;
  return chunk.touches && !opens ? "near" : "far";
}

function isBreak(item: Item | undefined): boolean {
  return item === undefined || item.kind === "break";
}

/** Where only "said" stands between commas, whoever said it stands in the stretches around. */
function widenVoices(items: readonly Item[], chunks: readonly Chunk[]): void {
  const bare = (chunk: Chunk): boolean =>
    !items.slice(chunk.from, chunk.to).some((item) => item.kind === "name" || item.kind === "word");
  chunks.forEach((chunk, at) => {
    if (chunk.as !== "voice" || !bare(chunk)) return;
    for (const step of [-1, 1]) {
      for (let next = at + step; chunks[next]?.as === "far"; next += step) {
        const other = chunks[next];
        const edge = items[step < 0 ? (other?.to ?? 0) : (other?.from ?? 0) - 1];
        if (other === undefined || /^[“”«»„"‘’]$/.test(edge?.form ?? "")) break;
        other.as = "voice";
      }
    }
  });
}
