/** The lists whose filter and order can be kept under a name. */
export const VIEW_SCREENS = ["claims", "articles", "sources"] as const;
/** A list whose filter and order can be kept under a name. */
export type ViewScreen = (typeof VIEW_SCREENS)[number];

/** Who may share views with the newsroom: those who run or work the desk. Everybody keeps views of his own. */
export function mayShareViews(roles: readonly string[]): boolean {
  return roles.some((role) => role === "admin" || role === "editor" || role === "checker");
}

/** Where a view is looked at: the list's own address with its filter and order. */
export function viewHref({ screen, query }: { readonly screen: ViewScreen; readonly query: string }): string {
  return query === "" ? `/${screen}` : `/${screen}?${query}`;
}

/** The filter and order of an address as they are kept: without the question mark, and without the page one was on. */
export function viewQuery(typed: string): string {
  const values = new URLSearchParams(typed);
  values.delete("cursor");
  return values.toString().replaceAll("%2C", ",");
}
