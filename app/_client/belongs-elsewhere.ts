const TYPING = "input:not([type='radio']):not([type='checkbox']), textarea, select, [contenteditable], [role='menu']";

/** Whether a key belongs to a field, a menu or a window, and not to the screen. */
export function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return true;
  if (event.altKey && !event.key.startsWith("Arrow")) return true;
  if (document.querySelector("[role='dialog'], [role='alertdialog']")) return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}
