import type { VerdictLabel } from "@/lib/core/claim/verdict";
import { type CitedClaim, liveEvidence } from "@/lib/core/export/cited-claim";
import type { ArticleRecord } from "@/lib/core/export/records";
import { FEMALE_NAMES, MALE_NAMES } from "@/lib/core/extract/lexicon/given-names";
import { BARE_TITLES, isRole } from "@/lib/core/extract/lexicon/roles";

/** Why a claim gets no ClaimReview. */
export type ReviewBarrier = "not_published" | "not_verified" | "own_words" | "confidential";

/** What stands against a ClaimReview, in words. */
export const REVIEW_BARRIERS: Readonly<Record<ReviewBarrier, string>> = {
  not_published: "The article has no public page that can be read now.",
  not_verified: "The claim is not verified.",
  own_words: "The claim is the newsroom's own: a ClaimReview is of what others said.",
  confidential: "The verdict rests on a confidential source.",
};

/** What a review is written from besides the claim. */
export type ReviewContext = {
  /** The address of this installation. */
  readonly origin: string;
  /** The newsroom that checked. */
  readonly publisher: string;
  readonly scale: readonly VerdictLabel[];
  readonly article: Pick<ArticleRecord, "id" | "title" | "outlet" | "language" | "source_url" | "published_at">;
  /**
   * Whether the article's public page can be read now: switched on by an editor, neither restricted nor under embargo.
   */
  readonly onPublicPage: boolean;
};

/** A ClaimReview of schema.org, with the properties that Google's description asks for. */
export type ClaimReview = {
  readonly "@context": "https://schema.org";
  readonly "@type": "ClaimReview";
  readonly url: string;
  readonly claimReviewed: string;
  readonly datePublished?: string;
  readonly inLanguage: string;
  readonly author: Party & { readonly url: string };
  readonly reviewRating: Rating;
  readonly itemReviewed: Claim;
};

type Party = { readonly "@type": "Person" | "Organization"; readonly name: string };
type Rating = {
  readonly "@type": "Rating";
  readonly alternateName: string;
  readonly ratingExplanation?: string;
  readonly ratingValue?: number;
  readonly worstRating?: number;
  readonly bestRating?: number;
};
type Claim = {
  readonly "@type": "Claim";
  readonly author: Party;
  readonly datePublished?: string;
  readonly appearance?: readonly [{ readonly "@type": "CreativeWork"; readonly url: string; readonly name: string }];
};

/** The place of a claim on its article's public page. */
export function publicClaimUrl(origin: string, claim: Pick<CitedClaim, "article_id" | "label">): string {
  return `${publicArticleUrl(origin, claim.article_id)}#${claim.label.toLowerCase()}`;
}

/** The address of an article's public page. */
export function publicArticleUrl(origin: string, articleId: string): string {
  return `${origin}/checks/${articleId}`;
}

/**
 * What stands against reviewing a claim in public; null when nothing does. A review is of a claim made by others (of
 * whoever is quoted, or of another outlet), verified by the one predicate, to be read on a public page, and resting on
 * nothing confidential.
 */
export function reviewBarrier(claim: CitedClaim, context: ReviewContext): ReviewBarrier | null {
  if (!context.onPublicPage) return "not_published";
  if (!claim.is_verified || claim.verdict === null) return "not_verified";
  if (claimantOf(claim, context) === null) return "own_words";
  if (liveEvidence(claim).some((link) => link.confidential)) return "confidential";
  return null;
}

/** The review of a claim. Call it for claims without a barrier only: it gives null for the others. */
export function claimReview(claim: CitedClaim, context: ReviewContext): ClaimReview | null {
  const claimant = claimantOf(claim, context);
  if (reviewBarrier(claim, context) !== null || claimant === null) return null;
  const { article } = context;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: publicClaimUrl(context.origin, claim),
    claimReviewed: claim.text,
    ...(claim.approved_at === null ? {} : { datePublished: claim.approved_at.slice(0, 10) }),
    inLanguage: article.language,
    author: { "@type": "Organization", name: context.publisher, url: context.origin },
    reviewRating: rating(claim, context.scale),
    itemReviewed: {
      "@type": "Claim",
      author: claimant,
      ...(article.published_at === null ? {} : { datePublished: article.published_at.slice(0, 10) }),
      ...(article.source_url === null
        ? {}
        : { appearance: [{ "@type": "CreativeWork", url: article.source_url, name: article.title }] }),
    },
  };
}

/** Numbers are given only where every label that has one is on the same whole-numbered scale. */
function rating(claim: CitedClaim, scale: readonly VerdictLabel[]): Rating {
  const label = scale.find((entry) => entry.key === claim.verdict);
  const numbers = scale.flatMap((entry) => (entry.numeric === null ? [] : [entry.numeric]));
  const value = label?.numeric ?? null;
  const ordinal = value !== null && numbers.length > 1 && numbers.every(Number.isInteger);
  return {
    "@type": "Rating",
    alternateName: label?.label ?? claim.verdict_label ?? claim.verdict ?? "",
    ...(claim.verdict_note === null ? {} : { ratingExplanation: claim.verdict_note }),
    ...(ordinal ? { ratingValue: value, worstRating: Math.min(...numbers), bestRating: Math.max(...numbers) } : {}),
  };
}

/** Who made the claim: whoever is quoted, or the other outlet whose own words these are; null for our own words. */
function claimantOf(claim: CitedClaim, context: ReviewContext): Party | null {
  if (claim.attribution_mode !== "outlet_voice") {
    return claim.claimant === null ? null : { "@type": kindOf(claim.claimant), name: claim.claimant };
  }
  const { outlet } = context.article;
  if (outlet === null || sameName(outlet, context.publisher)) return null;
  return { "@type": "Organization", name: outlet };
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/^the\s+/, "")
      .trim();
  return plain(a) === plain(b);
}

/** A guess from the name alone, since schema.org has no claimant of an unknown kind: a given name or a title is a person's. */
function kindOf(claimant: string): "Person" | "Organization" {
  const words = claimant.toLowerCase().split(/\s+/);
  const [first = ""] = words;
  const person =
    MALE_NAMES.has(first) || FEMALE_NAMES.has(first) || BARE_TITLES.has(first) || (words.length > 1 && isRole(first));
  return person ? "Person" : "Organization";
}

/**
 * JSON for a `<script type="application/ld+json">`: nothing in it can end the script, begin a comment or turn the
 * direction of the line, and it is the same value when parsed.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
