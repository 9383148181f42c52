import { Users } from "lucide-react";
import Link from "next/link";
import { cx } from "@/app/_ui/cx";
import { KeepView } from "@/app/(desk)/_views/keep-view";
import { ask, requireActor } from "@/lib/boundary/page";
import { mayShareViews, type ViewScreen, viewHref, viewQuery } from "@/lib/core/search/saved-view";
import { listViews } from "@/lib/search/queries";

type SavedViewsProps = {
  screen: ViewScreen;
  /** The filter and order on show, as the address carries them. */
  query: string;
};

/** The views of a list that somebody has, and the way to keep the one on show. */
export async function SavedViews({ screen, query }: SavedViewsProps) {
  const [{ items }, actor] = await Promise.all([ask(listViews, { screen }), requireActor()]);
  const now = viewQuery(query);
  const here = items.find((view) => view.query === now && view.by.id === actor.memberId) ?? null;
  // The whole list, in its first order, needs no name.
  if (items.length === 0 && now === "") return null;
  return (
    <nav aria-label="Saved views" className="no-print mb-3 flex flex-wrap items-center gap-1.5">
      {items.map((view) => (
        <Link
          key={view.id}
          href={viewHref(view)}
          aria-current={view.query === now ? "page" : undefined}
          title={view.shared ? `Shared with the newsroom by ${view.by.name}` : "Yours alone"}
          className={cx(
            "inline-flex min-h-7 max-w-72 items-center gap-1.5 rounded-md border px-2.5 text-sm no-underline",
            view.query === now
              ? "border-accent bg-accent-wash font-semibold"
              : "border-line text-ink-soft hover:bg-sunken hover:text-ink",
          )}
        >
          {view.shared && <Users aria-label="Shared:" size={13} className="shrink-0" />}
          <span className="truncate">{view.name}</span>
        </Link>
      ))}
      {now !== "" && (
        <KeepView
          key={here ? `${here.id}-${here.version}` : now}
          screen={screen}
          query={now}
          view={here}
          mayShare={mayShareViews(actor.roles)}
        />
      )}
    </nav>
  );
}
