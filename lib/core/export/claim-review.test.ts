import type { ClaimReview as SchemaClaimReview, WithContext } from "schema-dts";
import { describe, expect, expectTypeOf, test } from "vitest";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import {
  articleRecord,
  citedClaim,
  HOSTILE,
  hiddenEvidence,
  idOf,
  openEvidence,
} from "@/lib/core/export/__fixtures__/records";
import {
  type ClaimReview,
  claimReview,
  type ReviewContext,
  reviewBarrier,
  scriptJson,
} from "@/lib/core/export/claim-review";

const scale = DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, order, numeric: null }));
const context: ReviewContext = {
  origin: "https://desk.example",
  publisher: "The Test Gazette",
  scale,
  article: articleRecord(),
  onPublicPage: true,
};

test("a review says who claimed what, where, and what was found", () => {
  expect(claimReview(citedClaim({ evidence: [openEvidence()] }), context)).toEqual({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: `https://desk.example/checks/${idOf(1)}#c-012`,
    claimReviewed: "At least 40 people were hurt in the Westminster attack.",
    datePublished: "2026-11-22",
    inLanguage: "en",
    author: { "@type": "Organization", name: "The Test Gazette", url: "https://desk.example" },
    reviewRating: {
      "@type": "Rating",
      alternateName: "Confirmed",
      ratingExplanation: "It stands in the statement.",
    },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Organization", name: "Metropolitan Police" },
      datePublished: "2017-03-22",
      appearance: [
        { "@type": "CreativeWork", url: "https://paper.example/westminster", name: "Attack in Westminster" },
      ],
    },
  });
});

test("its shape is that of schema.org", () => {
  expectTypeOf<ClaimReview>().toExtend<WithContext<SchemaClaimReview>>();
});

test("only a scale of whole numbers gives numbers, between its ends", () => {
  const ordinal = scale.map((label, index) => ({ ...label, numeric: 5 - index }));
  const rated = (given: typeof ordinal) => claimReview(citedClaim(), { ...context, scale: given })?.reviewRating;
  expect(rated(ordinal)).toMatchObject({ ratingValue: 5, worstRating: -1, bestRating: 5 });
  expect(rated(ordinal.map((label, index) => ({ ...label, numeric: index + 0.5 })))).not.toHaveProperty("ratingValue");
  expect(
    rated(ordinal.map((label) => ({ ...label, numeric: label.key === "confirmed" ? 1 : Number.NaN }))),
  ).not.toHaveProperty("ratingValue");
});

test.each([
  ["Angela Merkel", "Person"],
  ["Dr. Who", "Person"],
  ["President Trump", "Person"],
  ["Metropolitan Police", "Organization"],
  ["Police", "Organization"],
])("a claim of %s is one of a %s", (claimant, type) => {
  expect(claimReview(citedClaim({ claimant }), context)?.itemReviewed.author).toEqual({
    "@type": type,
    name: claimant,
  });
});

describe("T-J06: there is no review", () => {
  const own = { attribution_mode: "outlet_voice", claimant: null } as const;
  test.each([
    ["without a public page", citedClaim(), { onPublicPage: false }, "not_published"],
    ["of what is not verified", citedClaim({ is_verified: false }), {}, "not_verified"],
    ["without a verdict", citedClaim({ verdict: null }), {}, "not_verified"],
    ["of our own words", citedClaim(own), { article: articleRecord({ outlet: null }) }, "own_words"],
    [
      "of our own words, under our name",
      citedClaim(own),
      { article: articleRecord({ outlet: "test gazette " }) },
      "own_words",
    ],
    ["of words of nobody in particular", citedClaim({ claimant: null }), {}, "own_words"],
    [
      "resting on a confidential source",
      citedClaim({ evidence: [openEvidence(), hiddenEvidence()] }),
      {},
      "confidential",
    ],
  ] as const)("%s", (_, claim, changes, barrier) => {
    expect(reviewBarrier(claim, { ...context, ...changes })).toBe(barrier);
    expect(claimReview(claim, { ...context, ...changes })).toBeNull();
  });

  test("but there is of another outlet's own words, by that outlet", () => {
    expect(claimReview(citedClaim(own), context)?.itemReviewed.author).toEqual({
      "@type": "Organization",
      name: "Other Paper",
    });
  });
});

test("no text ends the script that holds it, and it is the same value when parsed", () => {
  const review = claimReview(citedClaim({ text: `${HOSTILE}\u2028\u2029<!--` }), context);
  const script = scriptJson(review);
  expect(script).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(script)).toEqual(JSON.parse(JSON.stringify(review)));
});
