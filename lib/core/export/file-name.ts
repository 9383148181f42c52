/** What a file name is made from. `title` is the article's, or null for a list over several. */
export type FileNameParts = {
  readonly title: string | null;
  readonly verified: boolean;
  /** Without the dot. */
  readonly extension: string;
  readonly day: string;
};

/** A file name that every system takes: plain letters, digits and hyphens, whatever the article is called. */
export function exportFileName(parts: FileNameParts): string {
  const slug = (parts.title ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-zA-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60)
    .replace(/-+$/, "");
  const list = parts.verified ? "verified-claims" : "claims";
  return ["linecheck", slug, list, parts.day].filter(Boolean).join("-").concat(".", parts.extension);
}
