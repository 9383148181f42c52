import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import type { Hue } from "@/app/_ui/hue";

type BadgeProps = { hue?: Hue; icon?: LucideIcon; children: ReactNode; plain?: boolean; title?: string | undefined };

/** A short state in words, with an icon; colour only repeats what both say. `plain` leaves the tinted ground out. */
export function Badge({ hue = "gray", icon: Icon, children, plain, title }: BadgeProps) {
  return (
    <span
      data-hue={hue}
      title={title}
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap text-xs font-semibold leading-5 text-hue-ink",
        !plain && "rounded-sm bg-hue-wash px-1.5",
      )}
    >
      {Icon && <Icon aria-hidden size={13} strokeWidth={2.25} className="shrink-0" />}
      {children}
    </span>
  );
}
