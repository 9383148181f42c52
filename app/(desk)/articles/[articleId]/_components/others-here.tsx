"use client";

import { Eye, Pencil } from "lucide-react";
import { useOthers } from "@/app/(desk)/articles/[articleId]/_store/use-others";

/** Who else has this claim open; and, for somebody who writes, that it was changed under his hands. */
export function OthersHere({ id }: { id: string }) {
  const people = useOthers(`claim:${id}`, (others) => others.at(id));
  const held = useOthers(`claim:${id}`, (others) => others.heldVersion(id));
  return (
    <div role="status" className="no-print text-sm">
      {people.length > 0 && (
        <ul aria-label="Also here" className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-ink-soft">
          {people.map(({ memberId, name, editing }) => (
            <li key={memberId} className="inline-flex items-center gap-1.5">
              {editing ? <Pencil aria-hidden size={14} /> : <Eye aria-hidden size={14} />}
              {name} {editing ? "is writing here" : "is looking at this"}
            </li>
          ))}
        </ul>
      )}
      {held !== undefined && (
        <p className="mt-2 rounded-md bg-accent-wash px-2.5 py-1.5">
          Somebody changed this claim while you were writing. What you typed is kept; when you save, you see both.
        </p>
      )}
    </div>
  );
}
