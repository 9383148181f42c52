import Link from "next/link";
import { cx } from "@/app/_ui/cx";
import { inFigures } from "@/app/_ui/number";

type CountLinkProps = { count: number; href: string; label: string; className?: string };

/** A count that opens exactly the list it counts. Nothing to open: plain, so that nobody walks into an empty room. */
export function CountLink({ count, href, label, className }: CountLinkProps) {
  if (count === 0) {
    return <span className={cx("figures text-ink-faint", className)}>0</span>;
  }
  return (
    <Link
      href={href}
      aria-label={`${inFigures(count)} ${label}`}
      className={cx(
        "figures inline-block min-h-6 font-semibold text-accent underline decoration-1 underline-offset-2",
        className,
      )}
    >
      {inFigures(count)}
    </Link>
  );
}
