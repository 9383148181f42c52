/** A path of our own to go to after signing in; everything else, other hosts above all, becomes the start page. */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith("/") || /^\/[/\\]|[\\\s]|%2f|%5c/i.test(path)) return "/";
  return new URL(path, "http://localhost").origin === "http://localhost" ? path : "/";
}
