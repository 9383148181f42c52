import { type AddressValues, hrefWith } from "@/app/(desk)/_list/href-with";

/** The link of a head that sorts, and how the list is sorted by it now. */
export type SortLink = { readonly href: string; readonly direction: "ascending" | "descending" | null };

type Sorting<Sort extends string> = {
  path: string;
  filter: AddressValues;
  /** The order of the list now. */
  sort: Sort;
  /** The order of an address that names none. */
  usual: Sort;
  /** For each order that a head leads to, which way it goes. */
  ways: Readonly<Partial<Record<Sort, "ascending" | "descending">>>;
};

/** The links of the heads that sort a list. They begin it anew, with the filter as it is. */
export function sortLinks<Sort extends string>({ path, filter, sort, usual, ways }: Sorting<Sort>) {
  const links: Partial<Record<Sort, SortLink>> = {};
  for (const by of Object.keys(ways) as Sort[]) {
    // The keys of a record of orders are orders.
    links[by] = {
      href: hrefWith(path, filter, { sort: by === usual ? null : by }),
      direction: by === sort ? (ways[by] ?? null) : null,
    };
  }
  return links;
}
