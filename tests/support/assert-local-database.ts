const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "::1"]);

/** Stops tests before they write to, or drop, a database that is not on this machine. */
export function assertLocalDatabase({ host }: { readonly host: string }): void {
  if (host.startsWith("/") || LOCAL_HOSTS.has(host)) return;
  throw new Error(`Tests only touch databases on this machine, and ${host} is another one.`);
}
