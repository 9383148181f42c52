import type { Segment, Sentence } from "@/lib/core/extract/contract";
import { sentenceEnd, stopRun } from "@/lib/core/extract/passes/sentence-ends";
import { trimSpan } from "@/lib/core/text/span";

const ITEM = /(?:^|\s)(?:(\d{1,2})(?:\.\)|[.)])|([a-z])\.|[•⁃‣◦]\s?(?:\d{1,2}\.)?)\s?(?=\p{Lu})/gu;
/** A sentence longer than this is cut at a space, so that no later step has to hold a whole book at once. */
const LONGEST = 4000;

/**
 * The sentences of a text, segment by segment.
 *
 * "Michael S. Smith II spoke in the U.S. He left." → two sentences, cut behind "U.S."
 */
export function sentencesOf(text: string, segments: readonly Segment[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const segment of segments) {
    const items = listItems(text, segment);
    let start = segment.start;
    const close = (end: number): void => {
      const span = trimSpan(text, { start, end });
      if (span) sentences.push(...cutLong(text, span));
      start = end;
    };
    let item = 0;
    for (let at = segment.start; at < segment.end; at++) {
      if (at === items[item]?.start) {
        close(at);
        at = Math.max(at, (items[item]?.end ?? at) - 1);
        item++;
        continue;
      }
      if (!".!?…".includes(text.charAt(at))) continue;
      const end = sentenceEnd(text, at, segment.end, firstOf(text, start));
      if (end > 0) {
        close(end);
        at = end - 1;
      } else {
        at = stopRun(text, at, segment.end).end - 1;
      }
    }
    close(segment.end);
  }
  return sentences;
}

/** Where the words of a sentence begin: behind the white space. */
function firstOf(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** "1.) One 2.) Two", "a. One b. Two", "• One • Two": where the items begin. At least two in counting order make a list. */
function listItems(text: string, segment: Segment): { start: number; end: number }[] {
  if (!/^(?:1[.)]|a\.|[•⁃‣◦])/.test(text.slice(segment.start, segment.start + 2))) return [];
  const items: { start: number; end: number }[] = [];
  for (const match of text.slice(segment.start, segment.end).matchAll(ITEM)) {
    const number = match[1] ?? match[2];
    const expected = match[2] === undefined ? String(items.length + 1) : String.fromCharCode(97 + items.length);
    if (number !== undefined && number !== expected) continue;
    const space = match[0].length - match[0].trimStart().length;
    items.push({ start: segment.start + match.index + space, end: segment.start + match.index + match[0].length });
  }
  return items.length > 1 ? items : [];
}

function cutLong(text: string, span: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    const space = text.lastIndexOf(" ", start + LONGEST);
    const end = space > start ? space : start + LONGEST;
    const part = trimSpan(text, { start, end });
    if (part) parts.push(part);
    start = end;
  }
  const rest = trimSpan(text, { start, end: span.end });
  return rest ? [...parts, rest] : parts;
}
