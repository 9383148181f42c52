import { getReview } from "@/lib/articles/queries";
import { ask } from "@/lib/boundary/execute";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import { buildArticle } from "@/seeds/factories/build-article";
import { demand, type Scenario } from "@/seeds/scenario";

const MOST_CLAIMS = 2_000;

/** A text of exactly the longest length: a report on one town after the other. */
export function longText(length: number = MAX_ARTICLE_LENGTH): string {
  const paragraphs: string[] = [];
  for (let size = 0, town = 1; size < length; town += 1) {
    const paragraph = `Town number ${town} spent ${(town % 90) + 10} million euros on its schools in ${1990 + (town % 30)}, the council said. It was raining that day, and the mayor was in a good mood.`;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return `${paragraphs.join("\n\n").slice(0, length - 1)}.`;
}

/** The longest article that is taken in, with as many claims as a revision holds. */
export const longArticle: Scenario = {
  name: "long-article",
  about: "one article of 1,000,000 characters with 2,000 claims, and more that were not extracted",
  newsroom: "The Almanac",
  build: async (desk) => {
    const text = longText();
    const article = await buildArticle(desk, { title: "Every town in the country", text });
    const review = await ask(getReview, desk.viewer, { id: article.id });
    demand(review.text === text, "the text came back changed");
    demand(review.claims.length === MOST_CLAIMS, `there are ${review.claims.length} claims`);
    demand(review.article.revision.notExtracted > 0, "nothing was left out");
    return [{ what: "The longest article", path: `/articles/${article.id}` }];
  },
};
