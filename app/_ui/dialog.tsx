"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  width?: "narrow" | "wide";
};

/** A window above the page: focus goes in, Escape closes it, focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, description, children, footer, width = "narrow" }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--calm) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cx(
            "fixed top-[8vh] left-1/2 z-50 flex max-h-[84vh] w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col rounded-lg bg-raised shadow-overlay outline outline-line transition-opacity duration-(--calm) data-ending-style:opacity-0 data-starting-style:opacity-0",
            width === "wide" ? "max-w-4xl" : "max-w-lg",
          )}
        >
          <Base.Title className="pt-4 pr-14 pl-5 text-xl font-semibold">{title}</Base.Title>
          {description && <Base.Description className="px-5 pt-1 text-ink-soft">{description}</Base.Description>}
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>}
          {/* Last in the order of the Tab key, so that the first stop is the work and not the way out. */}
          <Base.Close
            aria-label="Close"
            className="absolute top-3.5 right-3 inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken"
          >
            <X aria-hidden size={18} />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
