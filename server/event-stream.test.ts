import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { openEventStream } from "@/server/event-stream";

const LIMIT = 64 * 1_024;
const REASON = "x".repeat(4_000);
const MOST = 50_000;

/** A connection whose reader has read nothing since the answer began. */
async function silentReader() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens has an address with a port; the cast leaves out sockets with a path.
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  socket.on("error", () => undefined);
  const asked = once(server, "request");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const [, response] = await asked;
  const close = () => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  };
  // What the server's event carries, as node's own types say elsewhere.
  return { response: response as ServerResponse, close };
}

test("T-L03: whoever reads nothing is cut off before much waits for him, and told of it once", async () => {
  const { response, close } = await silentReader();
  let ends = 0;
  const stream = openEventStream(response, () => {
    ends += 1;
  });
  let most = 0;
  let sent = 0;
  // The system's own buffers between the two take some megabytes first.
  for (; !response.destroyed && sent < MOST; sent += 1) {
    stream.send({ event: "revoked", data: { reason: REASON } });
    most = Math.max(most, response.writableLength);
    await setImmediate();
  }
  expect(response.destroyed).toBe(true);
  expect(most).toBeLessThan(LIMIT + 2 * REASON.length);
  // What is said to him afterwards goes nowhere, and keeps nothing.
  stream.send({ event: "revoked", data: { reason: REASON } });
  expect(response.writableLength).toBeLessThan(LIMIT + 2 * REASON.length);
  await expect.poll(() => ends).toBe(1);
  close();
});
