"use client";

import { BulkBar } from "@/app/(desk)/_bulk/bulk-bar";
import type { BulkEnd } from "@/app/(desk)/_bulk/send-bulk";
import { useChosen } from "@/app/(desk)/_bulk/use-choice";
import { readAgain } from "@/app/(desk)/articles/[articleId]/_store/regroup-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

/** What can be done with the claims chosen in the list, at its foot. */
export function ChosenBar() {
  const desk = useDesk();
  const { choice, review, claim } = desk.store;
  const ids = useChosen(choice);
  const chosen = [...ids].flatMap((id) => claim(id) ?? []);
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
