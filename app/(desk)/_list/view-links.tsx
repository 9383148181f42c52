import Link from "next/link";
import { cx } from "@/app/_ui/cx";

type ViewLinksProps = {
  label: string;
  views: readonly { readonly href: string; readonly label: string }[];
  /** The address on show, to mark the view that one is looking at. */
  address: string;
};

/** Filters that are needed most, one click away. */
export function ViewLinks({ label, views, address }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="no-print mb-3 flex flex-wrap gap-1.5">
      {views.map((view) => {
        const here = view.href === address;
        return (
          <Link
            key={view.href}
            href={view.href}
            aria-current={here ? "page" : undefined}
            className={cx(
              "inline-flex min-h-7 items-center rounded-full border px-3 text-sm no-underline",
              here
                ? "border-accent bg-accent-wash font-semibold"
                : "border-line text-ink-soft hover:bg-sunken hover:text-ink",
            )}
          >
            {view.label}
          </Link>
        );
      })}
    </nav>
  );
}
