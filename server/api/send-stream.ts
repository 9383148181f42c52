import type { ServerResponse } from "node:http";

/** Sends pieces at the pace at which the client takes them. Whoever has gone gets no more, and their source is let go of. */
export async function sendStream(response: ServerResponse, chunks: AsyncIterable<Uint8Array | string>): Promise<void> {
  for await (const chunk of chunks) {
    // Leaving the loop ends the reading as well.
    if (response.destroyed) return;
    if (!response.write(chunk)) await roomIn(response);
  }
  response.end();
}

/** Waits until a client that reads slowly has taken what was written, or has gone. Leaves no listener behind. */
function roomIn(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
    // Whoever went before we listened is not going to tell.
    if (response.destroyed) done();
  });
}

/** A file name for every browser: plain letters for old ones, the real name beside it (RFC 6266). */
export function disposition(filename: string): string {
  const plain = filename.replace(/[^\w.-]+/g, "-");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
