"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLive } from "@/app/_client/live/use-live";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";

type LiveNoticeProps = {
  /** The position at which the list was read. */
  since: string;
  /** The first words of the topics that the list shows: claim, evidence. */
  topics: readonly string[];
  me: string;
};

/**
 * Says that others have changed what this list shows, and shows it when asked to: a list that moved by itself would take
 * the line that is being read away. It lies over the page, so that it moves nothing either.
 */
export function LiveNotice(props: LiveNoticeProps) {
  return <Counted key={props.since} {...props} />;
}

function Counted({ since, topics, me }: LiveNoticeProps) {
  const router = useRouter();
  const [things, setThings] = useState<ReadonlySet<string>>(new Set());
  const [refreshing, startRefresh] = useTransition();
  useLive(since, (news) => {
    if (news.kind === "resync") setThings((before) => new Set([...before, "resync"]));
    if (news.kind !== "change" || news.change.actorId === me) return;
    const { topic, claimId, objectId } = news.change;
    if (!topics.includes(topic.split(".", 1)[0] ?? "")) return;
    setThings((before) => new Set([...before, claimId ?? objectId ?? topic]));
  });
  return (
    <div role="status" className="no-print pointer-events-none sticky top-(--bar) z-20 h-0 text-center">
      {things.size > 0 && (
        <Button
          size="sm"
          busy={refreshing}
          className="pointer-events-auto mt-2 shadow-overlay"
          onClick={() => startRefresh(() => router.refresh())}
        >
          <RefreshCw aria-hidden size={15} />
          Others have made {counted(things.size, "change")}. Show the list as it is now
        </Button>
      )}
    </div>
  );
}
