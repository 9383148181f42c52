import Link from "next/link";
import { cx } from "@/app/_ui/cx";

const VIEWS: readonly { href: string; label: string }[] = [
  { href: "/claims", label: "All" },
  { href: "/claims?assignee=me", label: "Mine" },
  { href: "/claims?assignee=none", label: "Nobody's" },
  { href: "/claims?status=proposed", label: "Proposed" },
  { href: "/claims?status=awaiting_sign_off", label: "Awaiting sign-off" },
  { href: "/claims?status=lapsed", label: "Lapsed" },
  { href: "/claims?risk=unsourced", label: "Without a source" },
  { href: "/claims?verified=true", label: "Verified" },
];

/** The lists that desks open most, one click away. */
export function QuickViews({ address }: { address: string }) {
  return (
    <nav aria-label="Ready-made lists" className="no-print mb-3 flex flex-wrap gap-1.5">
      {VIEWS.map(({ href, label }) => {
        const here = href === address;
        return (
          <Link
            key={href}
            href={href}
            aria-current={here ? "page" : undefined}
            className={cx(
              "inline-flex min-h-7 items-center rounded-full border px-3 text-sm no-underline",
              here
                ? "border-accent bg-accent-wash font-semibold"
                : "border-line text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
