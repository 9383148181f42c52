import type { ServerResponse } from "node:http";
import type { LiveMessage } from "@/lib/live/follower";

const HEARTBEAT_MS = 15_000;
const MOST_UNREAD = 64 * 1_024;
const LIFE_MS = 15 * 60 * 1_000;
const LIFE_SPREAD_MS = 2 * 60 * 1_000;

/** A stream of events to one client (text/event-stream of the HTML standard). */
export type EventStream = {
  readonly send: (message: LiveMessage) => void;
  readonly close: () => void;
};

/**
 * Opens the stream. It gives a sign of life every fifteen seconds, ends by itself after a quarter of an hour so that the
 * client comes back through every check, and cuts off whoever reads too slowly: he comes back and is told what he missed.
 *
 * @param onEnd called once, whoever ended it
 */
export function openEventStream(response: ServerResponse, onEnd: () => void): EventStream {
  response.setHeader("Content-Type", "text/event-stream; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store, no-transform");
  response.setHeader("X-Accel-Buffering", "no");
  response.write("retry: 3000\n\n");
  const heartbeat = setInterval(() => write(response, ": still here\n\n"), HEARTBEAT_MS);
  const life = setTimeout(() => response.end(), LIFE_MS + (Math.random() * 2 - 1) * LIFE_SPREAD_MS);
  response.on("close", () => {
    clearInterval(heartbeat);
    clearTimeout(life);
    onEnd();
  });
  return { send: (message) => write(response, inLines(message)), close: () => response.end() };
}

function write(response: ServerResponse, text: string): void {
  if (response.writableEnded || response.destroyed) return;
  if (response.writableLength > MOST_UNREAD) response.destroy();
  else response.write(text);
}

/** Only what moves the position on carries an id, so that a client that comes back names the right place. */
function inLines({ event, data }: LiveMessage): string {
  const id = event === "hello" || event === "change" ? `id: ${data.position}\n` : "";
  return `${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
