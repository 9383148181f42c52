import type { LiveFeed, LiveNews } from "@/app/_client/live/live-feed";
import type { HelloMessage, LiveChange, PresenceMessage } from "@/lib/core/live/messages";

const AGAIN_AFTER_MS = 5_000;
const SPREAD_MS = 4_000;

/**
 * Holds the stream of this browser and hands on what it says. The browser comes back by itself over a short break, and
 * names the last event; where it gives up, or the person may no longer listen, this tries again from there after a while:
 * somebody may have signed in again.
 */
export function holdStream(feed: LiveFeed, tell: (news: LiveNews) => void): () => void {
  let source: EventSource | null = null;
  let again: number | null = null;

  const reopen = () => {
    again ??= window.setTimeout(open, AGAIN_AFTER_MS + Math.random() * SPREAD_MS);
  };
  const open = () => {
    again = null;
    const stream = new EventSource(`/api/v1/events?since=${encodeURIComponent(feed.last())}`);
    source = stream;
    listen(stream, tell);
    stream.addEventListener("revoked", () => {
      stream.close();
      tell({ kind: "state", state: "revoked" });
      reopen();
    });
    stream.addEventListener("error", () => {
      tell({ kind: "state", state: feed.state() === "revoked" ? "revoked" : "lost" });
      if (stream.readyState === EventSource.CLOSED && source === stream) reopen();
    });
  };

  open();
  return () => {
    if (again !== null) window.clearTimeout(again);
    source?.close();
    source = null;
  };
}

// The server holds what it says to its schemas, as it does its answers, so the shapes are believed here.
function listen(stream: EventSource, tell: (news: LiveNews) => void) {
  stream.addEventListener("hello", (event) => {
    const hello = JSON.parse(event.data) as HelloMessage; // see above
    if (hello.resync) tell({ kind: "resync", position: hello.position });
    tell({ kind: "state", state: "live" });
  });
  stream.addEventListener("change", (event) => {
    tell({ kind: "change", change: JSON.parse(event.data) as LiveChange }); // see above
  });
  stream.addEventListener("presence", (event) => {
    tell({ kind: "presence", presence: JSON.parse(event.data) as PresenceMessage }); // see above
  });
}
