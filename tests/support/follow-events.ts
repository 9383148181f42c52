import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { afterEach, expect } from "vitest";
import type { Actor } from "@/lib/core/access/roles";
import { cookieOf } from "@/tests/support/api";

/** One event of a stream, as it came. */
export type SentEvent = { readonly id: string | null; readonly event: string; readonly data: unknown };

/** An open stream: what came so far, and whether the server has ended it. */
export type OpenStream = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly events: SentEvent[];
  /** The changes among them. */
  readonly changes: () => Record<string, unknown>[];
  /** The id that a client would send when it comes back. */
  readonly lastId: () => string;
  readonly ended: () => boolean;
  readonly close: () => void;
};

/** Opens a stream on a server of this machine, and collects what comes. */
function followEvents(
  port: number,
  { query = "", headers = {} }: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(
      {
        host: "127.0.0.1",
        port,
        path: `/api/v1/events${query}`,
        agent: false,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (response) => resolve(collect(sent, response)),
    );
    sent.on("error", reject);
    sent.end();
  });
}

function collect(sent: ClientRequest, response: IncomingMessage): OpenStream {
  const events: SentEvent[] = [];
  let text = "";
  let ended = false;
  response.setEncoding("utf8");
  response.on("data", (part: string) => {
    text += part;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) if (block.includes("event: ")) events.push(readBlock(block));
  });
  response.on("close", () => {
    ended = true;
  });
  response.on("error", () => undefined);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    changes: () => events.filter(({ event }) => event === "change").map(({ data }) => ({ ...Object(data) })),
    lastId: () => events.findLast(({ id }) => id !== null)?.id ?? "",
    ended: () => ended,
    close: () => sent.destroy(),
  };
}

function readBlock(block: string): SentEvent {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { id: field("id") ?? null, event: field("event") ?? "", data: JSON.parse(field("data") ?? "null") };
}

/** Opens streams as members of a desk, each with its first event; all are closed after each test. */
export function followers(port: () => number) {
  const open: OpenStream[] = [];
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
  });
  return async (
    who: Actor | Readonly<Record<string, string>>,
    options: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<OpenStream> => {
    const credential = isActor(who) ? { cookie: await cookieOf(who) } : who;
    const stream = await followEvents(port(), { ...options, headers: { ...credential, ...options.headers } });
    open.push(stream);
    if (stream.status === 200) await expect.poll(() => stream.events.length, { timeout: 60_000 }).toBeGreaterThan(0);
    return stream;
  };
}

function isActor(who: Actor | Readonly<Record<string, string>>): who is Actor {
  return Array.isArray(who.roles);
}
