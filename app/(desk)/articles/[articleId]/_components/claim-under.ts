/**
 * The claim that a click means: the innermost one under the pointer, or, where the selected claim is already under it,
 * the next one further out, so that overlapping claims can all be reached with the mouse.
 */
export function claimUnder(target: EventTarget | null, selectedId: string | null): string | null {
  if (!(target instanceof Element)) return null;
  const ids: string[] = [];
  for (let mark = target.closest<HTMLElement>("[data-claim]"); mark; ) {
    const id = mark.dataset.claim;
    if (id && mark.dataset.status !== "dismissed") ids.push(id);
    mark = mark.parentElement?.closest<HTMLElement>("[data-claim]") ?? null;
  }
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  return ids[(at + 1) % ids.length] ?? null;
}
