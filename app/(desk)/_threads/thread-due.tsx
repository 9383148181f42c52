import { TriangleAlert } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import type { ThreadView } from "@/lib/core/view/claim-view";

/** By when a thread is to be answered, and whether that is over. */
export function ThreadDue({ thread }: { thread: Pick<ThreadView, "dueAt" | "overdue"> }) {
  if (thread.dueAt === null) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <span>
        due <Time value={thread.dueAt} look="date" />
      </span>
      {thread.overdue && (
        <Badge hue="red" icon={TriangleAlert} plain>
          Overdue
        </Badge>
      )}
    </span>
  );
}
