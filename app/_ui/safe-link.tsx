import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

const ALLOWED = ["http:", "https:", "mailto:"];

function allowed(href: string): boolean {
  return URL.canParse(href) && ALLOWED.includes(new URL(href).protocol);
}

type SafeLinkProps = { href: string; children?: ReactNode; className?: string };

/** A link to somewhere outside, from words that somebody typed: anything but web and mail addresses stays plain text. */
export function SafeLink({ href, children, className }: SafeLinkProps) {
  if (!allowed(href)) return <span className={className}>{children ?? href}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={cx("text-accent underline decoration-1 underline-offset-2 [overflow-wrap:anywhere]", className)}
    >
      {children ?? href}
    </a>
  );
}
