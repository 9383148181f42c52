import { type ClaimReview, publicArticleUrl, scriptJson } from "@/lib/core/export/claim-review";
import { xmlText } from "@/lib/core/export/xml-text";
import { PAGE_STYLES } from "@/lib/core/publish/page-styles";
import type { PublicClaim, PublicSource } from "@/lib/core/publish/public-claim";

/** An article whose fact-check everybody may read. */
export type PublicArticle = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly outlet: string | null;
  readonly sourceUrl: string | null;
  /** When the article itself came out. */
  readonly articleDate: string | null;
  /** When the fact-check was made public. */
  readonly publishedAt: string;
};

/** A page with the parts that its security policy names by their hashes. */
export type PublicPage = { readonly html: string; readonly style: string; readonly script: string | null };

/** The fact-check of an article: its verified claims with their verdicts and sources, readable without any script. */
export function articlePage(
  article: PublicArticle,
  claims: readonly PublicClaim[],
  site: { readonly origin: string; readonly publisher: string; readonly reviews: readonly ClaimReview[] },
): PublicPage {
  const script = site.reviews.length === 0 ? null : scriptJson(site.reviews);
  const count = claims.length === 1 ? "1 verified claim" : `${claims.length} verified claims`;
  const body = `<header>
<p class="soft">Fact-check by ${xmlText(site.publisher)}</p>
<h1 dir="auto">${xmlText(article.title)}</h1>
<p class="soft">${[article.outlet, article.articleDate?.slice(0, 10)]
    .filter((part) => part != null)
    .map(xmlText)
    .join(", ")}</p>
${article.sourceUrl === null ? "" : `<p>${link(article.sourceUrl, "Read the article")}</p>`}
<p>${count}. Each was checked by one person and signed off by another.</p>
</header>
<main>
${claims.length === 0 ? "<p>Nothing of this article is verified at the moment.</p>" : claims.map(claim).join("\n")}
</main>`;
  return page({ title: `Fact-check: ${article.title}`, language: article.language, script, body, site });
}

function claim(shown: PublicClaim): string {
  const lines = [
    ...(shown.claimant === null ? [] : [`<p class="small soft">Claimed by ${xmlText(shown.claimant)}</p>`]),
    `<p class="verdict">✓ ${xmlText(shown.verdict)}</p>`,
    ...(shown.note === null ? [] : [`<p dir="auto">${xmlText(shown.note)}</p>`]),
    ...(shown.correction === null
      ? []
      : [`<p dir="auto"><strong>Corrected to:</strong> ${xmlText(shown.correction)}</p>`]),
    shown.sources.length === 0
      ? '<p class="small soft">The sources for this claim are not published.</p>'
      : `<p class="small">Sources</p><ul class="sources">${shown.sources.map(source).join("")}</ul>`,
    ...(shown.checkedOn === null ? [] : [`<p class="small soft">Signed off on ${shown.checkedOn}</p>`]),
  ];
  return `<article id="${shown.anchor}" aria-labelledby="${shown.anchor}-title">
<h2 id="${shown.anchor}-title" dir="auto">${xmlText(shown.text)}</h2>
${shown.quote === shown.text ? "" : `<blockquote dir="auto">${xmlText(shown.quote)}</blockquote>`}
${lines.join("\n")}
</article>`;
}

function source({ title, about, stance, url }: PublicSource): string {
  const name = url === null ? xmlText(title) : link(url, title);
  return `<li dir="auto">${name} <span class="soft">(${xmlText([about, stance].filter(Boolean).join("; "))})</span></li>`;
}

/** The list of all fact-checks of a newsroom that everybody may read, newest first. */
export function indexPage(
  articles: readonly PublicArticle[],
  site: { readonly origin: string; readonly publisher: string },
): PublicPage {
  const items = articles.map(
    ({ id, title, publishedAt }) =>
      `<article><h2 dir="auto"><a href="${publicArticleUrl("", id)}">${xmlText(title)}</a></h2><p class="small soft">${publishedAt.slice(0, 10)}</p></article>`,
  );
  const body = `<header><h1>Fact-checks by ${xmlText(site.publisher)}</h1></header>
<main>${items.length === 0 ? "<p>Nothing is published yet.</p>" : items.join("\n")}</main>`;
  return page({ title: `Fact-checks by ${site.publisher}`, language: "en", script: null, body, site });
}

/** What readers get where there is no page, or no longer one. */
export function missingPage(gone: boolean): PublicPage {
  const title = gone ? "This fact-check was taken back" : "There is no such page";
  const text = gone ? "It is no longer published here." : "Check the address. Fact-checks can be withdrawn, too.";
  const body = `<main><h1>${title}</h1><p>${text}</p></main>`;
  return page({ title, language: "en", script: null, body, site: null });
}

type PageParts = {
  readonly title: string;
  readonly language: string;
  readonly script: string | null;
  readonly body: string;
  readonly site: { readonly origin: string; readonly publisher: string } | null;
};

function page({ title, language, script, body, site }: PageParts): PublicPage {
  const feeds = site
    ? `<link rel="alternate" type="application/atom+xml" href="/checks/feed.xml" title="Fact-checks (Atom)">
<link rel="alternate" type="application/feed+json" href="/checks/feed.json" title="Fact-checks (JSON Feed)">`
    : "";
  const footer = site
    ? `<footer><p>Published by ${xmlText(site.publisher)}. This page sets no cookie and follows nobody.</p>
<nav aria-label="Fact-checks"><a href="/checks">All fact-checks</a> · <a href="/checks/feed.xml">Atom feed</a> · <a href="/checks/feed.json">JSON feed</a> · <a href="/checks/claim-reviews.json">ClaimReviews</a></nav></footer>`
    : "";
  const html = `<!doctype html>
<html lang="${xmlText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
${feeds}
<style>${PAGE_STYLES}</style>
${script === null ? "" : `<script type="application/ld+json">${script}</script>`}
</head>
<body><div class="page">
${body}
${footer}
</div></body>
</html>
`;
  return { html, style: PAGE_STYLES, script };
}

/** A link to the web; any other address is written as text. */
function link(url: string, words: string): string {
  if (!/^https?:\/\//i.test(url)) return xmlText(words);
  return `<a href="${xmlText(url)}" rel="noreferrer">${xmlText(words)}</a>`;
}
