import type { Entity } from "@/lib/core/extract/contract";
import type { NameBook } from "@/lib/core/extract/passes/name-book";
import { nameRunsOf } from "@/lib/core/extract/passes/names";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/**
 * The names of a sentence at their places, with the full name behind a short one or a description: "Silva" → Ana Silva, a
 * person; "the company" → Tin Harbour, a body; "Oslo" → Oslo, of which nothing more is known.
 */
export function entitiesIn(text: string, frame: SentenceFrame, position: number, book: NameBook): Entity[] {
  const { words } = frame.grammar;
  const known = book.mentions[position] ?? [];
  const entities = known.map(({ from, to, person }): Entity => {
    const kind = person.gender === "it" ? "body" : "person";
    return { ...placeOf(text, words, from, to), name: person.name, kind };
  });
  for (const { from, to } of nameRunsOf(words)) {
    if (known.some((mention) => mention.from <= to && from <= mention.to)) continue;
    const place = placeOf(text, words, from, to);
    entities.push({ ...place, name: place.text, kind: "name" });
  }
  return entities.toSorted((a, b) => a.start - b.start);
}

function placeOf(
  text: string,
  words: SentenceFrame["grammar"]["words"],
  from: number,
  to: number,
): { start: number; end: number; text: string } {
  const start = words[from]?.start ?? 0;
  const end = words[to]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
