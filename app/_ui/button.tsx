"use client";

import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@/app/_ui/button-look";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Why the button does nothing now. It stays reachable by keyboard, so that everybody can learn the reason. */
  reason?: string | null | undefined;
  /** Whether its work is under way. */
  busy?: boolean;
};

/** A button. With `reason` it is switched off and says why; with `busy` it waits. */
export function Button({ variant = "secondary", size = "md", reason, busy, className, onClick, ...rest }: ButtonProps) {
  const off = Boolean(reason) || busy === true;
  return (
    <button
      type="button"
      {...rest}
      title={reason ?? rest.title}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      className={buttonLook(variant, size, className)}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
