import { createHash } from "node:crypto";
import { z } from "zod";
import type { ClaimReview } from "@/lib/core/export/claim-review";
import { atomFeed, jsonFeed } from "@/lib/core/publish/feeds";
import { articlePage, indexPage, missingPage, type PublicPage } from "@/lib/core/publish/page";
import { readPublicFactCheck, readPublicFeed, readPublicReviews } from "@/lib/exports/public-article";
import { AppError } from "@/lib/platform/errors";
import { takeBudget } from "@/server/api/budgets";
import type { PlainRequest } from "@/server/front";

/** Where everything stands that everybody may read. */
export const PUBLIC_BASE = "/checks";

/**
 * Browsers, and proxies on the way, may keep a page, and ask each time whether it still is so: a claim that lapses, and a
 * page that is taken away, are gone at once for everybody.
 */
const KEPT = "public, no-cache";

type Answer = { readonly status: number; readonly type: string; readonly body: string; readonly policy: string };

/**
 * Serves public fact-checks and their feeds. No cookie is read or set, nobody is followed, and no script runs: the
 * policy of each page names its style sheet and its data by their hashes, so that pages can be kept by caches, which a
 * nonce would forbid.
 */
export function createPublished(origin: string): (plain: PlainRequest) => Promise<void> {
  return async (plain) => {
    const { request, response, url, address } = plain;
    if (request.method !== "GET" && request.method !== "HEAD") {
      throw new AppError("method_not_allowed", "Public pages are only read.");
    }
    await takeBudget("public", address);
    send(plain, await answerFor(url.pathname, origin));
    response.end();
  };
}

async function answerFor(path: string, origin: string): Promise<Answer> {
  const place = path.slice(PUBLIC_BASE.length + 1).replace(/\/$/, "");
  const list = LISTS[place];
  if (list) return list(origin);
  const [articleId, claim] = place.split(/\/(c-\d{1,6})\.jsonld$/);
  const id = z.uuid().safeParse(articleId);
  const found = id.success ? await readPublicFactCheck(id.data, origin) : null;
  if (found === null) return pageAnswer(404, missingPage(false));
  if (found === "gone") return pageAnswer(410, missingPage(true));
  if (claim !== undefined) return reviewOf(claim, found.reviews);
  const { article, claims, publisher, reviews } = found;
  return pageAnswer(200, articlePage(article, claims, { origin, publisher, reviews }));
}

const LISTS: Readonly<Record<string, (origin: string) => Promise<Answer>>> = {
  "": async (origin) => {
    const feed = await readPublicFeed(origin);
    return pageAnswer(200, indexPage(feed?.entries ?? [], { origin, publisher: feed?.site.publisher ?? "Linecheck" }));
  },
  "feed.xml": async (origin) => {
    const feed = await readPublicFeed(origin);
    return feed ? data("application/atom+xml; charset=utf-8", atomFeed(feed.entries, feed.site)) : nothing();
  },
  "feed.json": async (origin) => {
    const feed = await readPublicFeed(origin);
    return feed ? data("application/feed+json; charset=utf-8", jsonFeed(feed.entries, feed.site)) : nothing();
  },
  "claim-reviews.json": async (origin) => {
    // All articles are read for it: those who ask while it is made get the same one, and whoever asks later a new one.
    reviews ??= reviewFeed(origin).finally(() => {
      reviews = null;
    });
    return data("application/ld+json; charset=utf-8", await reviews);
  },
};

/** One claim's review: `/checks/{article}/c-012.jsonld`. A claim without one has nothing there. */
function reviewOf(claim: string, all: readonly ClaimReview[]): Answer {
  const review = all.find(({ url }) => url.endsWith(`#${claim}`));
  return review ? data("application/ld+json; charset=utf-8", JSON.stringify(review)) : nothing();
}

let reviews: Promise<string> | null = null;

async function reviewFeed(origin: string): Promise<string> {
  const items = (await readPublicReviews(origin)).map((item) => ({ "@type": "DataFeedItem", item }));
  return JSON.stringify({ "@context": "https://schema.org", "@type": "DataFeed", dataFeedElement: items });
}

function nothing(): Answer {
  return pageAnswer(404, missingPage(false));
}

function data(type: string, body: string): Answer {
  return { status: 200, type, body, policy: "default-src 'none'; frame-ancestors 'none'" };
}

function pageAnswer(status: number, { html, style, script }: PublicPage): Answer {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === null ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { status, type: "text/html; charset=utf-8", body: html, policy };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

function send({ request, response }: PlainRequest, { status, type, body, policy }: Answer): void {
  const etag = `"${createHash("sha256").update(body, "utf8").digest("base64url")}"`;
  response.setHeader("Content-Security-Policy", policy);
  response.removeHeader("Reporting-Endpoints");
  if (status === 200) {
    response.setHeader("Cache-Control", KEPT);
    response.setHeader("ETag", etag);
    response.removeHeader("X-Robots-Tag");
    // What everybody may read, pages of others may read too; nothing in it depends on who asks.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (request.headers["if-none-match"]?.split(/,\s*/).some((tag) => tag.replace(/^W\//, "") === etag)) {
      response.statusCode = 304;
      return;
    }
  }
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", Buffer.byteLength(body, "utf8"));
  if (request.method !== "HEAD") response.write(body);
}
