"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { counted } from "@/app/_ui/number";
import type { LongList } from "@/app/(desk)/_list/use-long-list";

/** The rest is asked for before one comes to the end. */
const AHEAD = "1200px";
const never = () => () => {};

type ListEndProps<Row extends { readonly id: string }> = {
  list: LongList<Row>;
  /** How many rows there are in all, where that is known. */
  whole: number | null;
  noun: string;
  nextHref: string | null;
};

/** The end of what was fetched of a list: fetches more when it comes near, says how far the list goes, and has a button and a link to the same. */
export function ListEnd<Row extends { readonly id: string }>({ list, whole, noun, nextHref }: ListEndProps<Row>) {
  const { rows, nextCursor, busy, trouble, more } = list;
  const end = useRef<HTMLElement>(null);
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const open = nextCursor !== null;
  const goesOn = open && trouble === null;
  const count = rows.length;
  useEffect(() => {
    if (!goesOn || count === 0 || !end.current) return;
    // Looks anew after each part: where the end is still near, the next one follows.
    const near = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && more()), { rootMargin: AHEAD });
    near.observe(end.current);
    return () => near.disconnect();
  }, [goesOn, count, more]);
  return (
    <nav ref={end} aria-label="More of the list" className="no-print mt-4 flex min-h-9 flex-wrap items-center gap-3">
      {open && alive && (
        <Button busy={busy} onClick={() => void more()}>
          {trouble ? "Try again" : "Show more"}
        </Button>
      )}
      {open && !alive && nextHref && (
        <LinkButton href={nextHref} rel="next">
          Next page
        </LinkButton>
      )}
      <p role="status" className="text-ink-soft">
        {trouble ?? inWords({ count, open, whole, noun })}
      </p>
    </nav>
  );
}

type Extent = { count: number; open: boolean; whole: number | null; noun: string };

/** A list that came in one piece says nothing about its end. */
function inWords({ count, open, whole, noun }: Extent): string {
  if (open) return whole === null ? `The first ${counted(count, noun)}` : `${count} of ${counted(whole, noun)}`;
  return count > 50 ? `All ${counted(count, noun)}` : "";
}
