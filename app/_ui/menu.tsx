"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "@/app/_ui/kbd";

/** One entry of a menu. With `reason` it is off and says why. */
type MenuEntry = {
  key: string;
  label: ReactNode;
  hint?: ReactNode;
  shortcut?: string;
  reason?: string | null;
  onSelect: () => void;
};

type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  label: string;
  entries: readonly MenuEntry[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "end";
};

/** A list of actions behind a button, worked by arrows, first letters, Enter and Escape. */
export function Menu({ trigger, label, entries, open, onOpenChange, align = "start" }: MenuProps) {
  const control = open === undefined ? {} : { open };
  return (
    <Base.Root {...control} onOpenChange={(next) => onOpenChange?.(next)} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <Base.Popup
            aria-label={label}
            className="max-h-(--available-height) min-w-52 overflow-y-auto rounded-lg bg-raised py-1 shadow-overlay outline outline-line"
          >
            {entries.map((entry) => (
              <Base.Item
                key={entry.key}
                disabled={Boolean(entry.reason)}
                onClick={entry.onSelect}
                title={entry.reason ?? undefined}
                className="flex min-h-8 cursor-pointer items-center gap-3 px-3 py-1 outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-faint data-highlighted:bg-accent-wash"
              >
                <span className="flex-1">
                  {entry.label}
                  {(entry.reason || entry.hint) && (
                    <span className="block text-xs text-ink-faint">{entry.reason ?? entry.hint}</span>
                  )}
                </span>
                {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
