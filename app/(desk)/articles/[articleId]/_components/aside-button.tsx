"use client";

import { Button } from "@/app/_ui/button";
import { changeSegment } from "@/app/(desk)/articles/[articleId]/_store/text-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";

/** Restores a part that was set aside as text to be checked, in one press. */
export function AsideButton({ start, end }: { start: number; end: number }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { store } = desk;
  const segment = store.reading.segments().find((one) => one.start < end && start < one.end);
  if (!segment || !can({ newsroomId: "", name: "", kind: "person", ...store.review.me }, "claim:edit")) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      className="no-print font-sans"
      busy={busy}
      onClick={() => run(() => changeSegment(desk, segment.start, "body"))}
    >
      Check this after all
    </Button>
  );
}
