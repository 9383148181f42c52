import { Client } from "pg";

/** Where and as whom to reach a database, field by field, as node-postgres and Prisma's adapter take it. */
export interface ConnectionFields {
  /** A host name or, for a Unix socket, the absolute path of its folder. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
}

/** The same as one address; a socket's folder goes into `?host=`, which node-postgres and psql both understand. */
export function connectionUrl({ host, port, user, password, database }: ConnectionFields): string {
  const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
  const account = `${encodeURIComponent(user)}${secret}`;
  const name = encodeURIComponent(database);
  return host.startsWith("/")
    ? `postgresql://${account}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
    : `postgresql://${account}@${host.includes(":") ? `[${host}]` : host}:${port}/${name}`;
}

/** Reads an address as node-postgres does. */
export function connectionFields(url: string): ConnectionFields {
  const { host, port, user, password, database } = new Client({ connectionString: url });
  return { host, port, user: user ?? "", password: password ?? undefined, database: database ?? "" };
}

/** The same server and account, another database. */
export function withDatabase(fields: ConnectionFields, database: string): ConnectionFields {
  return { ...fields, database };
}

/** Runs some statements over a connection of their own and closes it, whatever happens. */
export async function withConnection<Value>(
  fields: ConnectionFields,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ ...fields, connectionTimeoutMillis: 5_000 });
  // A server that stops while nobody waits for an answer reports it here; the next query fails anyway.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
