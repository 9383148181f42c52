import { publicArticleUrl } from "@/lib/core/export/claim-review";
import { xmlText } from "@/lib/core/export/xml-text";
import type { PublicArticle } from "@/lib/core/publish/page";

/** An article in a feed. `updatedAt` is when its public claims changed last. */
export type FeedEntry = PublicArticle & { readonly updatedAt: string; readonly verified: number };

/** Who publishes, and from where. */
export type FeedSite = { readonly origin: string; readonly publisher: string; readonly newsroomId: string };

function summary({ verified }: FeedEntry): string {
  return verified === 1 ? "1 verified claim" : `${verified} verified claims`;
}

/** Fact-checks as an Atom feed (RFC 4287), newest first. */
export function atomFeed(entries: readonly FeedEntry[], site: FeedSite): string {
  const updated = [...entries.map((entry) => entry.updatedAt)].sort().at(-1) ?? "1970-01-01T00:00:00.000Z";
  const items = entries.map(
    (entry) => `<entry>
<id>urn:uuid:${entry.id}</id>
<title>${xmlText(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(publicArticleUrl(site.origin, entry.id))}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<summary>${summary(entry)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${site.newsroomId}</id>
<title>${xmlText(`Fact-checks by ${site.publisher}`)}</title>
<author><name>${xmlText(site.publisher)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(site.origin)}/checks/feed.xml"/>
<link rel="alternate" type="text/html" href="${xmlText(site.origin)}/checks"/>
<updated>${updated}</updated>
${items.join("\n")}
</feed>
`;
}

/** Fact-checks as a JSON Feed (version 1.1), newest first. */
export function jsonFeed(entries: readonly FeedEntry[], site: FeedSite): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: `Fact-checks by ${site.publisher}`,
    home_page_url: `${site.origin}/checks`,
    feed_url: `${site.origin}/checks/feed.json`,
    authors: [{ name: site.publisher }],
    items: entries.map((entry) => ({
      id: `urn:uuid:${entry.id}`,
      url: publicArticleUrl(site.origin, entry.id),
      title: entry.title,
      content_text: summary(entry),
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language: entry.language,
      ...(entry.sourceUrl === null ? {} : { external_url: entry.sourceUrl }),
    })),
  });
}
