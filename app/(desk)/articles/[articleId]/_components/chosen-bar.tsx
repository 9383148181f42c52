"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { BulkEnd } from "@/app/(desk)/_bulk/send-bulk";
import { useChosen } from "@/app/(desk)/_bulk/use-choice";
import { readAgain } from "@/app/(desk)/articles/[articleId]/_store/regroup-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

// Its menus and windows come with the first choice, so that nobody waits for them who reads.
const BulkBar = dynamic(() => import("@/app/(desk)/_bulk/bulk-bar").then((module) => module.BulkBar));

/** What can be done with the claims chosen in the list, at its foot. */
export function ChosenBar() {
  const desk = useDesk();
  const { choice, review, claim } = desk.store;
  const ids = useChosen(choice);
  const chosen = [...ids].flatMap((id) => claim(id) ?? []);
  const [used, setUsed] = useState(false);
  if (chosen.length > 0 && !used) setUsed(true);
  // Once used it stays: there the last change of many is taken back.
  if (!used) return null;
  const onEnd = async ({ done }: BulkEnd) => {
    const through = new Set(done.map(({ id }) => id));
    choice.choose([...choice.ids()].filter((id) => !through.has(id)));
    await readAgain(desk);
  };
  return (
    <div className="p-2 empty:hidden">
      <BulkBar
        chosen={chosen}
        people={{ members: review.members, me: review.me }}
        onEnd={onEnd}
        onClear={() => choice.clear()}
      />
    </div>
  );
}
