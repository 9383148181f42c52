import { getReview } from "@/lib/articles/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { addClaim } from "@/lib/claims/add-claim";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo } from "@/seeds/factories/build-claim";
import { demand, type Scenario } from "@/seeds/scenario";

const TEXT = `The ferry \u201cNorthern Light\u201d \u{1f6a2} carried 1,240 passengers on 3 May 2019, more than on any other day, said the harbour master, who has counted them since 1987.

Nobody counted the dogs.`;

/** Spans inside one another, crossing, touching, and equal, beside an emoji and a curly quote. */
const SPANS = [
  [0, 60],
  [10, 40],
  [10, 40],
  [30, 90],
  [60, 90],
  [0, TEXT.indexOf("\n\n")],
  [TEXT.indexOf("\u{1f6a2}"), TEXT.indexOf("\u{1f6a2}") + 2],
] as const;

/** Several claims on the same words, which the text must show without losing one. */
export const overlappingClaims: Scenario = {
  name: "overlapping-claims",
  about: "claims inside one another, crossing, touching and equal",
  newsroom: "The Ferry News",
  build: async (desk) => {
    const article = await buildArticle(desk, { title: "A record on the ferry", text: TEXT });
    for (const [index, [start, end]] of SPANS.entries()) {
      const claim = await execute(addClaim, desk.checker, {
        articleId: article.id,
        start,
        end,
        text: `Claim ${index + 1}`,
      });
      if (index % 3 === 0) await bringTo(desk, claim, "dismissed");
    }
    const { claims } = await ask(getReview, desk.viewer, { id: article.id });
    const added = claims.filter((claim) => claim.origin.kind === "person");
    demand(added.length === SPANS.length, `${added.length} claims were added`);
    demand(
      claims.every((claim) => claim.quote === TEXT.slice(claim.anchor.start, claim.anchor.end)),
      "a quote moved",
    );
    return [{ what: "Claims on the same words", path: `/articles/${article.id}` }];
  },
};
