"use client";

import { Eye, Pencil } from "lucide-react";
import { useOthers } from "@/app/(desk)/articles/[articleId]/_store/use-others";

/** In a row of the list: that somebody else has this claim open. */
export function OthersMark({ id }: { id: string }) {
  const people = useOthers(`claim:${id}`, (others) => others.at(id));
  if (people.length === 0) return null;
  const editing = people.some((one) => one.editing);
  const Icon = editing ? Pencil : Eye;
  const words = `${people.map(({ name }) => name).join(", ")} ${editing ? "writing" : "looking"} here`;
  return (
    <span title={words} className="inline-flex items-center text-accent">
      <Icon aria-hidden size={13} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
