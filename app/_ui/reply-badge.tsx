import { Clock, MessageSquareQuote, MessageSquareX, PhoneOff, Undo2 } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { REPLY_STATE_WORDS } from "@/app/_words/reply-words";
import type { ReplyView } from "@/lib/core/view/reply-view";

const ICONS = {
  waiting: Clock,
  answered: MessageSquareQuote,
  declined: MessageSquareX,
  unreachable: PhoneOff,
  withdrawn: Undo2,
} as const;

/** Where a request for a reply stands; one whose time is over says so. */
export function ReplyBadge({ reply: { state, overdue } }: { reply: Pick<ReplyView, "state" | "overdue"> }) {
  if (overdue) {
    return (
      <Badge hue="red" icon={Clock}>
        Overdue
      </Badge>
    );
  }
  return (
    <Badge hue={state === "waiting" ? "amber" : state === "answered" ? "green" : "gray"} icon={ICONS[state]}>
      {REPLY_STATE_WORDS[state]}
    </Badge>
  );
}
