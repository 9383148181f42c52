import { cx } from "@/app/_ui/cx";

/** How loud a button is. One primary button per view. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
/** How tall a button is. */
export type ButtonSize = "sm" | "md";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong font-semibold border border-transparent",
  secondary: "bg-surface text-ink border border-line-strong hover:bg-sunken font-medium",
  quiet: "text-ink-soft border border-transparent hover:bg-sunken hover:text-ink font-medium",
  danger: "bg-surface text-danger border border-current hover:bg-danger-wash font-medium",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2 text-sm gap-1.5",
  md: "min-h-9 px-3.5 text-base gap-2",
};

/** The class names of buttons and of links that look like buttons. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return cx(
    "inline-flex items-center justify-center rounded-md leading-tight no-underline transition-colors duration-(--quick)",
    "aria-disabled:opacity-55 disabled:opacity-55 [&_svg]:shrink-0",
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}
