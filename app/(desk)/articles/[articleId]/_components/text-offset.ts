import { wholeWords } from "@/app/(desk)/articles/[articleId]/_components/whole-words";

/** A stretch of the article's text: UTF-16, half-open. */
export type TextSpan = { start: number; end: number };

function pieceOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-at]") ?? null;
}

function textNodes(page: HTMLElement): Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && pieceOf(node)) found.push(node);
  }
  return found;
}

/**
 * The stretch of the article's text that a selection covers, in whole words; null when there is none. Numbers of claims
 * and labels are no part of the text.
 */
export function spanOfSelection(page: HTMLElement, text: string, range: Range): TextSpan | null {
  let start: number | null = null;
  let end: number | null = null;
  for (const node of textNodes(page)) {
    if (!range.intersectsNode(node)) continue;
    const at = Number(pieceOf(node)?.dataset.at);
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.length;
    if (to <= from) continue;
    start ??= at + from;
    end = at + to;
  }
  if (start === null || end === null) return null;
  return wholeWords(text, { start, end });
}
