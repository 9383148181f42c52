import type { Server } from "node:http";

const REQUESTS_MS = 5_000;

/** Takes no new connection, lets requests under way finish for five seconds, and closes. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), REQUESTS_MS);
  await closed;
  clearTimeout(hurry);
}
