/** The offset of the article's text under a point of the window; null when no words are there. */
export function offsetAt(x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const piece = caret?.node.parentElement?.closest<HTMLElement>("[data-at]");
  if (!caret || !piece) return null;
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node && node !== caret.node; node = walker.nextNode()) {
    if (node instanceof Text) before += node.length;
  }
  return Number(piece.dataset.at) + before + caret.offset;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  // Older browsers know the same under another name.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
