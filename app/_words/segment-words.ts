const WORDS: Record<string, string> = {
  headline: "Headline",
  dek: "Standfirst",
  subheading: "Subheading",
  byline: "Byline",
  dateline: "Dateline",
  body: "Text",
  caption: "Caption",
  credit: "Credit",
  update_mark: "Update mark",
  promo: "Promotion",
  related_link: "Related link",
  source_list: "List of sources",
  footer: "Footer",
  other: "Other",
};

const CHECKED = ["headline", "dek", "subheading", "body", "caption"];

/** What a stretch of the article is, in words. */
export function segmentWords(kind: string): string {
  return WORDS[kind] ?? "Other";
}

/** Whether no claims are looked for in this kind of stretch. */
export function isSetAside(kind: string): boolean {
  return !CHECKED.includes(kind);
}
