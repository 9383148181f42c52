import { LiveHub } from "@/lib/live/live-hub";

let hub: LiveHub | null = null;

/** The one hub of this server; it begins to look when the first one follows. */
export function liveHub(): LiveHub {
  hub ??= new LiveHub();
  return hub;
}

/** Sends everybody away, so that the server can close; they come back to the next one. */
export async function stopLiveHub(): Promise<void> {
  const stopping = hub;
  hub = null;
  await stopping?.stop();
}
