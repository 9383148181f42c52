import { holdStream } from "@/app/_client/live/hold-stream";
import { LiveFeed, type LiveNews } from "@/app/_client/live/live-feed";

const NAME = "linecheck-live";

let opened: LiveFeed | null = null;

/**
 * The feed of this window. The windows of a browser share one stream, because a browser opens few connections to one
 * place: whoever has the lock holds the stream and passes everything on; when that window closes, the next one goes on.
 */
export function openFeed(since: string): LiveFeed {
  opened ??= connect(new LiveFeed(since));
  return opened;
}

function connect(feed: LiveFeed): LiveFeed {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<LiveNews | "who is there?">) => {
    if (data !== "who is there?") feed.take(data);
    else if (holding) channel.postMessage({ kind: "state", state: feed.state() } satisfies LiveNews);
  });
  let holding = false;
  const tell = (news: LiveNews) => {
    feed.take(news);
    channel.postMessage(news);
  };
  const hold = () => {
    holding = true;
    const stop = holdStream(feed, tell);
    window.addEventListener("pagehide", stop);
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) holdStream(feed, tell);
    });
  };
  // Locks need https or this machine; elsewhere each window holds a stream of its own.
  if (navigator.locks) {
    // Held until the window closes: this promise never ends.
    void navigator.locks.request(NAME, () => {
      hold();
      return new Promise<never>(() => {});
    });
    channel.postMessage("who is there?");
    void readMissed(feed);
  } else hold();
  return feed;
}

/** What happened between the reading of the page and now: the window that holds the stream told it before this one listened. */
async function readMissed(feed: LiveFeed): Promise<void> {
  const answer = await fetch(`/api/v1/events?follow=false&since=${encodeURIComponent(feed.last())}`).catch(() => null);
  if (!answer?.ok) return;
  for (const block of (await answer.text()).split("\n\n")) {
    const data = /^event: change\ndata: (.*)$/m.exec(block)?.[1];
    // The server writes what the schema of changes says.
    if (data) feed.take({ kind: "change", change: JSON.parse(data) });
  }
}
