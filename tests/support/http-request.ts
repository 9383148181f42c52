import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What came back, with the body parsed where it is JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
};

/** One request with nothing added to it: no origin, no cookie, no content type unless they are given. */
export type PlainSend = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a string or bytes, which are sent as they are. */
  readonly body?: unknown;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request to a server of this machine. `fetch` would add headers of its own and forbid others. */
export function sendTo(port: number, { method = "GET", path, headers = {}, body }: PlainSend): Promise<Answer> {
  const raw = body === undefined || typeof body === "string" || body instanceof Uint8Array;
  const bytes = raw ? body : JSON.stringify(body);
  const length = bytes === undefined ? {} : { "content-length": String(Buffer.byteLength(bytes)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, method, path, agent, headers: { host: `localhost:${port}`, ...length, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          const json = /(?<!x-nd)json/.test(response.headers["content-type"] ?? "") && text !== "";
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: json ? JSON.parse(text) : null,
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(bytes);
  });
}
