import type { KeyboardEvent } from "react";

/** Saves on Ctrl+Enter (or Cmd+Enter) and leaves on Escape, from inside a field. */
export function saveOnKeys(save: () => void, leave?: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      if (leave) leave();
      else if (event.target instanceof HTMLElement) event.target.blur();
    }
  };
}
