/** Where an offset of the article's text is in the page: the text node and how far into it. */
function pointAt(page: HTMLElement, offset: number, isEnd: boolean): { node: Text; at: number } | null {
  const pieces = [...page.querySelectorAll<HTMLElement>("[data-at]")];
  const begins = (piece: HTMLElement) => Number(piece.dataset.at);
  const piece = pieces.findLast((candidate) => (isEnd ? begins(candidate) < offset : begins(candidate) <= offset));
  if (!piece) return null;
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let left = offset - begins(piece);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (left <= node.length) return { node, at: left };
    left -= node.length;
    last = node;
  }
  // Line ends belong to no piece: what reaches into them ends with the last word before.
  return last ? { node: last, at: last.length } : null;
}

/** The stretch of the page on which words of the text stand; null when they are not drawn. */
export function rangeOf(page: HTMLElement, span: { readonly start: number; readonly end: number }): Range | null {
  const from = pointAt(page, span.start, false);
  const to = pointAt(page, span.end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** Selects words of the text and brings them into view. */
export function selectWords(page: HTMLElement, span: { readonly start: number; readonly end: number }): void {
  const range = rangeOf(page, span);
  const selection = window.getSelection();
  if (!range || !selection) return;
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  selection.removeAllRanges();
  selection.addRange(range);
}
