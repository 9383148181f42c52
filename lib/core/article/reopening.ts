import type { HistoryEvent } from "@/lib/core/history/events";

const SETTLED = new Set(["signed_off", "dismissed"]);

/**
 * Why an article that was cleared is to be checked again after something happened in it, in words; null when it stands.
 * Whatever can put a blocker in the way of clearing reopens; work on what was overridden does not.
 */
export function reopeningReason(event: HistoryEvent): string | null {
  switch (event.type) {
    case "article.revised":
      return `revision ${event.payload.revision} came in`;
    case "claim.lapsed":
      return `${event.payload.label} lapsed: ${event.payload.reason}`;
    case "claim.added":
      return `${event.payload.label} was added`;
    case "claim.split":
      return `${event.payload.label} was split`;
    case "claim.moved":
      return SETTLED.has(event.payload.from) && !SETTLED.has(event.payload.to)
        ? `${event.payload.label} was taken up again`
        : null;
    case "claim.step_undone":
      return event.payload.from === "dismissed" ? `${event.payload.label} was taken up again` : null;
    case "thread.opened":
    case "thread.reopened":
      return event.payload.kind === "blocking" ? "a blocking thread was opened" : null;
    case "dismissal.withdrawn":
      return "words are no longer dismissed";
    case "segment.changed":
      return "a part of the text was set aside or restored";
    default:
      return null;
  }
}
