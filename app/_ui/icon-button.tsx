"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "@/app/_ui/cx";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & { label: string; icon: LucideIcon };

/** A small button with a picture; its words are read out and shown on hover. */
export function IconButton({ label, icon: Icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cx(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink",
        className,
      )}
    >
      <Icon aria-hidden size={16} strokeWidth={1.9} />
    </button>
  );
}
