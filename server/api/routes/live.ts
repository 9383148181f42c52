import { ask } from "@/lib/boundary/execute";
import { credentialOf } from "@/lib/boundary/session";
import { type Following, followChanges } from "@/lib/live/follow-changes";
import type { Follower } from "@/lib/live/follower";
import { liveHub } from "@/lib/live/hub-of-server";
import { notePresence } from "@/lib/live/note-presence";
import { AppError } from "@/lib/platform/errors";
import { takeBudget } from "@/server/api/budgets";
import type { Exchange, Route } from "@/server/api/route";
import { openEventStream } from "@/server/event-stream";

/** Tells a client what changes, until it goes, or may no longer hear it. */
async function follow({ request, response, actor, query }: Exchange): Promise<void> {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new AppError("cross_origin", "Another site's page cannot follow changes here.");
  }
  const credential = credentialOf(request.headers);
  if (credential === null) throw new AppError("unauthenticated", "Sign in, or send an API key that is valid.");
  const last = request.headers["last-event-id"];
  const since = typeof last === "string" && last !== "" ? { since: last } : {};
  const following: Following = await ask(followChanges, actor, { ...query, ...since });
  await takeBudget("streams", actor.memberId);
  const waiting: Parameters<Follower["send"]>[0][] = [];
  let stream: ReturnType<typeof openEventStream> | null = null;
  const follower: Follower = {
    actor,
    credential,
    article: following.article,
    // What is told before the headers are out waits: until then the answer can still be a refusal.
    send: (message) => (stream ? stream.send(message) : waiting.push(message)),
    close: () => stream?.close(),
  };
  await liveHub().attach(follower, following.since, following.resync);
  if (response.destroyed) {
    liveHub().detach(follower);
    return;
  }
  stream = openEventStream(response, () => liveHub().detach(follower));
  for (const message of waiting) stream.send(message);
  if (!following.follow) stream.close();
}

/** Others' changes as they happen. */
export const liveRoutes: readonly Route[] = [
  {
    kind: "download",
    method: "GET",
    path: "/events",
    summary: "Follow changes as they happen (text/event-stream)",
    handle: follow,
  },
  {
    kind: "command",
    method: "POST",
    path: "/presence",
    summary: "Say which claim a window shows, and whether its person is writing",
    run: notePresence,
  },
];
