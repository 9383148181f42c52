"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/app/_ui/cx";

/** A link of the bar that knows whether its screen is the one on show. */
export function NavLink({ href, label, tall }: { href: string; label: string; tall?: boolean }) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={cx(
        "focus-inset inline-flex items-center px-2.5 text-base no-underline",
        tall ? "min-h-11 w-full border-l-3" : "border-b-2",
        here ? "border-accent font-semibold text-ink" : "border-transparent text-ink-soft hover:text-ink",
      )}
    >
      {label}
    </Link>
  );
}
