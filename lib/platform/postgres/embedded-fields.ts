import type { ConnectionFields } from "./connection";
import type { Postmaster } from "./postmaster";

const NAME = "linecheck";

/** How Linecheck itself reaches an embedded server that runs. */
export function embeddedFields({ port, socketFolder }: Postmaster, password: string): ConnectionFields {
  return { host: socketFolder ?? "127.0.0.1", port, user: NAME, password, database: NAME };
}
