const TRIES = 4;

function scroller(element: Element): Element | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === "auto" || overflowY === "scroll") return parent;
  }
  return document.scrollingElement;
}

function isInView(mark: Element, pane: Element): boolean {
  const box = mark.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  return box.top >= view.top + 8 && box.bottom <= view.bottom - 8;
}

/**
 * Brings the words of a claim into view, and moves nothing when they are there already. In a long text the heights of
 * blocks that were never drawn are estimates, so the place is corrected for a few frames.
 */
export function scrollToClaim(page: HTMLElement, id: string, tries = TRIES): void {
  const mark = page.querySelector(`[data-claim="${id}"]`);
  const pane = mark && scroller(mark);
  if (!mark || !pane || mark.getClientRects().length === 0 || isInView(mark, pane)) return;
  mark.scrollIntoView({ block: "center" });
  if (tries > 1) requestAnimationFrame(() => scrollToClaim(page, id, tries - 1));
}
