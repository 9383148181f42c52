import { chmodSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type DatabaseLocation, giveTo } from "./location";

/** Below the shortest limit there is for the path of a socket (104 bytes on macOS, 107 on Linux). */
const SOCKET_PATH_BYTES = 103;
const SOCKET_PORT = 5432;

/** How the server is reached: through a socket in a closed folder, or on loopback. */
export type Transport =
  | { readonly kind: "socket"; readonly folder: string; readonly port: number }
  | { readonly kind: "loopback"; readonly port: number };

/** The ways to reach the server, best first; each is made ready only when it is asked for. */
export async function* transports(location: DatabaseLocation): AsyncGenerator<Transport> {
  if (process.platform !== "win32") {
    for (const folder of socketFolders(location)) {
      giveTo(location.account, folder);
      chmodSync(folder, 0o700);
      yield { kind: "socket", folder, port: SOCKET_PORT };
    }
  }
  yield { kind: "loopback", port: await freePort() };
}

function* socketFolders(location: DatabaseLocation): Generator<string> {
  const own = join(location.home, "run");
  if (fits(own)) {
    if (!existsSync(own)) mkdirSync(own, { mode: 0o700 });
    yield own;
  }
  for (const parent of new Set([tmpdir(), "/tmp"])) {
    if (fits(join(parent, "linecheck-XXXXXX"))) yield mkdtempSync(join(parent, "linecheck-"));
  }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * What Linecheck asks of PostgreSQL, in the form of its configuration file.
 *
 * Nothing that a query carried is written to the server's log, because claims and sources can be confidential.
 * `fast` gives up durability and is for throw-away databases of tests.
 */
export function configurationText(transport: Transport, fast: boolean): string {
  const settings: Record<string, string> = {
    listen_addresses: transport.kind === "loopback" ? "127.0.0.1" : "",
    unix_socket_directories: transport.kind === "socket" ? transport.folder : "",
    unix_socket_permissions: "0700",
    port: String(transport.port),
    max_connections: "100",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    jit: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    fsync: fast ? "off" : "on",
    full_page_writes: fast ? "off" : "on",
    synchronous_commit: fast ? "off" : "on",
  };
  const quote = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quote(value)}`);
  return ["# Written by Linecheck at every start: changes here are lost.", ...lines, ""].join("\n");
}
