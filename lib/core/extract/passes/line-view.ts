import { creditStart, isCreditLine, type LinePiece } from "@/lib/core/extract/passes/split-line";

/** A piece of a line with what the rules look at; made once per piece. */
export interface LineView extends LinePiece {
  readonly words: string;
  readonly count: number;
  /** Ends like a sentence: a stop, perhaps behind it a quotation mark or a bracket. */
  readonly stopped: boolean;
  readonly opensBlock: boolean;
  /** Where a picture credit begins at its end; -1 without one. */
  readonly creditAt: number;
  readonly isCredit: boolean;
}

const STOPPED = /[.!?…:][\s"'”’)\]»*]*(?:\[\d+\])?$/;

/** Reads a piece the way the rules want it. */
export function viewLine(text: string, piece: LinePiece, opensBlock: boolean): LineView {
  const words = text.slice(piece.start, piece.end);
  return {
    ...piece,
    words,
    count: countWords(words),
    stopped: STOPPED.test(words.slice(-12)),
    opensBlock,
    creditAt: words.length < 900 ? creditStart(text, piece) : -1,
    isCredit: isCreditLine(words),
  };
}

/** Number of words between white space. */
export function countWords(words: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < words.length; i++) {
    const blank = words.charCodeAt(i) <= 32 || words.charCodeAt(i) === 160;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}
