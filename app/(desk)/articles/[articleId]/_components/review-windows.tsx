"use client";

import dynamic from "next/dynamic";
import { useReading } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { useConflict, usePlace } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const MoveDialog = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/move-dialog").then((module) => module.MoveDialog),
);
const ConflictDialog = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/conflict-dialog").then((module) => module.ConflictDialog),
);
const KeySheet = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/key-sheet").then((module) => module.KeySheet),
);
const AddClaimDialog = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/add-claim-dialog").then((module) => module.AddClaimDialog),
);
const RegroupDialog = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/regroup-dialog").then((module) => module.RegroupDialog),
);

const LeaveOutDialog = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/leave-out-dialog").then((module) => module.LeaveOutDialog),
);

/** The windows above the screen. Their code comes when the first of them opens. */
export function ReviewWindows() {
  const { asking, regroup, keySheet, adding } = usePlace();
  const conflict = useConflict();
  const leaving = useReading("leaving", (reading) => reading.leaving());
  return (
    <>
      {asking && <MoveDialog />}
      {regroup && <RegroupDialog />}
      {conflict && <ConflictDialog />}
      {keySheet && <KeySheet />}
      {adding && <AddClaimDialog />}
      {leaving && <LeaveOutDialog />}
    </>
  );
}
