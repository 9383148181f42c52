"use client";

import { useEffect, useMemo } from "react";
import { useLive } from "@/app/_client/live/use-live";
import { usePresence } from "@/app/(desk)/articles/[articleId]/_components/use-presence";
import { followOthers } from "@/app/(desk)/articles/[articleId]/_store/follow-others";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";

/** Brings others' changes in and tells others what this window shows. Draws nothing. */
export function FollowOthers({ since }: { since: string }) {
  const desk = useDesk();
  const following = useMemo(() => followOthers(desk), [desk]);
  useEffect(() => following.stop, [following]);
  useLive(since, following.take);
  usePresence();
  return null;
}
