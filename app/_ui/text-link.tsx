import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "@/app/_ui/cx";

/** A link within a sentence or a list, to somewhere on the desk. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={cx("text-accent underline decoration-1 underline-offset-2", className)} />;
}
