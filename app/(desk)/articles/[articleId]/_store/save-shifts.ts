import { moveSpan } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";

const LEFT_ALONE_MS = 900;

/** Saves the place of a claim that keys have moved: a moment after the last key, or when the claim is left. */
export function saveShifts(desk: Desk): () => void {
  const { store } = desk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const save = async () => {
    const shifted = store.shift();
    const claim = shifted && store.claim(shifted.id);
    if (!shifted || !claim) return;
    const { start, end } = shifted;
    const saved = await moveSpan(desk, claim, { start, end });
    // Keys that were pressed meanwhile moved it further: that is saved next. Trouble with the line leaves it shown.
    if (store.shift() === shifted && (saved || store.conflict())) store.setShifted(null);
  };
  const flush = () => {
    clearTimeout(timer);
    if (store.shift()) saving = saving.then(save);
  };
  const wait = () => {
    clearTimeout(timer);
    if (store.shift()) timer = setTimeout(flush, LEFT_ALONE_MS);
  };
  const stops = [store.subscribe("shift", wait), store.subscribe("selected", flush)];
  return () => {
    for (const stop of stops) stop();
    flush();
  };
}
