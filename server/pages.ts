import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";

/** Starts the framework that draws the pages. */
export async function startPages(options: {
  readonly development: boolean;
  readonly dir: string;
  readonly hostname: string;
  readonly port: number;
}): Promise<{
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: () => Promise<void>;
}> {
  const app = next({ dev: options.development, dir: options.dir, hostname: options.hostname, port: options.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { handle: (request, response) => handle(request, response), close: () => app.close() };
}
