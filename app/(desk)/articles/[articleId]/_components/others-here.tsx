"use client";

import { Eye, Pencil } from "lucide-react";
import { useOthers } from "@/app/(desk)/articles/[articleId]/_store/use-others";

/**
 * Who else has this claim open; and, for somebody who writes, that it was changed under his hands. It lies over the foot of
 * the panel, so that nobody who comes or goes moves what is being read there.
 */
export function OthersHere({ id }: { id: string }) {
  const people = useOthers(`claim:${id}`, (others) => others.at(id));
  const held = useOthers(`claim:${id}`, (others) => others.heldVersion(id));
  return (
    <div
      role="status"
      className="no-print pointer-events-none sticky bottom-2 z-10 mx-4 flex h-0 flex-col justify-end gap-1.5 text-sm"
    >
      {people.length > 0 && (
        <ul
          aria-label="Also here"
          className="flex flex-wrap gap-x-3 gap-y-1 self-start rounded-md bg-raised px-2.5 py-1 text-ink-soft shadow-raised outline outline-line"
        >
          {people.map(({ memberId, name, editing }) => (
            <li key={memberId} className="inline-flex items-center gap-1.5">
              {editing ? <Pencil aria-hidden size={14} /> : <Eye aria-hidden size={14} />}
              {name} {editing ? "is writing here" : "is looking at this"}
            </li>
          ))}
        </ul>
      )}
      {held !== undefined && (
        <p className="rounded-md bg-accent-wash px-2.5 py-1.5 shadow-raised">
          Somebody changed this claim while you were writing. What you typed is kept; when you save, you see both.
        </p>
      )}
    </div>
  );
}
