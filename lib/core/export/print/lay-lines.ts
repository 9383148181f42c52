import bidiFactory from "bidi-js";

/** How a piece of text is drawn. Sizes in points, colours as RRGGBB. */
export type TextStyle = {
  readonly bold?: boolean;
  readonly size: number;
  readonly color: string;
  /** The shade behind the words. */
  readonly fill?: string;
  readonly strike?: boolean;
  readonly underline?: boolean;
  /** How far above its line it stands. */
  readonly rise?: number;
};

/** A piece of a paragraph. */
export type StyledText = { readonly text: string; readonly style: TextStyle };

/** A piece of a line, in one font and one direction, at its place on the line. */
export type PlacedText = StyledText & { readonly font: string; readonly x: number; readonly width: number };

/** What the layout must know of fonts: which one draws a character, and how wide a text is in it. */
export type Fonts = {
  /** The font for a character; null when none draws it. */
  readonly fontOf: (char: string, bold: boolean) => string | null;
  readonly widthOf: (text: string, font: string, size: number) => number;
};

/** What stands for a character that no font draws. Every font for words must have it. */
export const UNDRAWN = "?";

type Chunk = StyledText & { readonly font: string; readonly level: number; readonly width: number };
type Sign = { readonly char: string; readonly font: string; readonly level: number; readonly style: TextStyle };

const bidi = bidiFactory();
/** What belongs to the sign before it: joiners, variation selectors, skin tones, combining marks. */
const JOINS = /^(?:[\u200d\ufe0e\ufe0f\p{M}]|\p{Emoji_Modifier})$/u;

/** Marks that say in which direction what is beside them reads; they have no look of their own. */
const DIRECTION = /^[\u200e\u200f\u061c]$/;

/**
 * Lays a paragraph out in lines of a width: broken at spaces, each line in its visual order by the Unicode algorithm for
 * two directions, so that right-to-left words stand where their readers look for them. A right-to-left paragraph stands
 * at the right edge.
 */
export function layLines(texts: readonly StyledText[], width: number, fonts: Fonts): PlacedText[][] {
  const whole = texts.map(({ text }) => text).join("");
  if (whole.trim() === "") return [];
  const { levels, paragraphs } = bidi.getEmbeddingLevels(whole);
  const rightToLeft = (paragraphs[0]?.level ?? 0) % 2 === 1;
  const chunks = chunksOf(signsOf(texts, levels, fonts), width, fonts);
  return breakLines(chunks, width).map((line) => {
    let x = rightToLeft ? width - line.reduce((sum, chunk) => sum + chunk.width, 0) : 0;
    return visualOrder(line).map(({ level: _, ...chunk }) => {
      const placed = { ...chunk, x };
      x += chunk.width;
      return placed;
    });
  });
}

function signsOf(texts: readonly StyledText[], levels: Uint8Array, fonts: Fonts): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const { text, style } of texts) {
    const bold = style.bold ?? false;
    for (const char of text) {
      const level = levels[at] ?? 0;
      if (DIRECTION.test(char)) {
        at += char.length;
        continue;
      }
      const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(char) ?? char) : char;
      const before = signs.at(-1);
      const font = before && JOINS.test(char) ? before.font : fonts.fontOf(shown, bold);
      signs.push({
        char: font === null ? UNDRAWN : shown,
        font: font ?? fonts.fontOf(UNDRAWN, bold) ?? "",
        level,
        style,
      });
      at += char.length;
    }
  }
  return signs;
}

/** Signs put together into chunks: a new one wherever font, direction, style or word changes, or a word is too long. */
function chunksOf(signs: readonly Sign[], width: number, fonts: Fonts): Chunk[] {
  const chunks: Chunk[] = [];
  let text = "";
  signs.forEach((sign, index) => {
    text += sign.char;
    const next = signs[index + 1];
    const size = fonts.widthOf(text, sign.font, sign.style.size);
    const ends =
      !next ||
      sign.char === " " ||
      next.char === " " ||
      next.font !== sign.font ||
      next.level !== sign.level ||
      next.style !== sign.style ||
      (size > width * 0.9 && !JOINS.test(next.char));
    if (!ends) return;
    chunks.push({ text, style: sign.style, font: sign.font, level: sign.level, width: size });
    text = "";
  });
  return chunks;
}

/** Words stay whole: chunks without a space between them go to the next line together. */
function breakLines(chunks: readonly Chunk[], width: number): Chunk[][] {
  const lines: Chunk[][] = [];
  let line: Chunk[] = [];
  let used = 0;
  for (let at = 0; at < chunks.length; ) {
    let end = at + 1;
    while (chunks[at]?.text !== " " && end < chunks.length && chunks[end]?.text !== " ") end += 1;
    const word = chunks.slice(at, end);
    const size = word.reduce((sum, chunk) => sum + chunk.width, 0);
    at = end;
    if (used + size > width && line.length > 0) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (word[0]?.text === " " && line.length === 0) continue;
    for (const chunk of word) {
      if (used + chunk.width > width && line.length > 0) {
        lines.push(line);
        line = [];
        used = 0;
      }
      line.push(chunk);
      used += chunk.width;
    }
  }
  return line.length === 0 ? lines : [...lines, line];
}

/** Rule L2 of the algorithm: from the highest level down, every stretch at or above an odd one is turned round. */
function visualOrder(line: readonly Chunk[]): Chunk[] {
  const order = [...line];
  const highest = Math.max(...order.map((chunk) => chunk.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
