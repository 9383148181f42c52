/** What an address can carry: several values are written with commas, nothing leaves the name out. */
export type AddressValues = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>;

/** Writes an address from a path and values; later values replace earlier ones, and null takes one away. */
export function hrefWith(path: string, ...values: readonly AddressValues[]): string {
  const query = queryOf(Object.assign({}, ...values));
  return query ? `${path}?${query}` : path;
}

/** Writes values as the query of an address, in their own order and readable: `status=open,lapsed`. */
export function queryOf(values: AddressValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const written = Array.isArray(value) ? value.join(",") : String(value);
    if (written !== "") query.set(name, written);
  }
  return query.toString().replaceAll("%2C", ",");
}
