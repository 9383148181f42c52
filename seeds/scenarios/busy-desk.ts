import { ask } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { getDashboard } from "@/lib/dashboard/queries";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo } from "@/seeds/factories/build-claim";
import { demand, type Scenario } from "@/seeds/scenario";

const ARTICLES = 20;
const SENTENCES = 12;
const ROUND: readonly ClaimStatus[] = [
  "signed_off",
  "in_review",
  "open",
  "awaiting_sign_off",
  "lapsed",
  "dismissed",
  "needs_info",
];

/** A newsroom on the evening before an election: much of everything, and deadlines on both sides of now. */
export const busyDesk: Scenario = {
  name: "busy-desk",
  about: `${ARTICLES} articles with deadlines, each at another point of its check`,
  newsroom: "The Evening Post",
  build: async (desk) => {
    for (let number = 0; number < ARTICLES; number += 1) {
      const article = await buildArticle(desk, {
        title: `What the companies earned, part ${number + 1}`,
        sentences: SENTENCES,
        byline: desk.writer.name,
        byWriter: number % 2 === 0,
        deadlineAt: new Date(Date.UTC(2027, 0, number + 1, 18)).toISOString(),
      });
      const { items } = await ask(listClaims, desk.checker, { article: article.id, sort: "position", limit: 100 });
      for (const [index, claim] of items.slice(0, number % SENTENCES).entries()) {
        await bringTo(desk, claim, ROUND[(number + index) % ROUND.length] ?? "open");
      }
    }
    const { articles, counts } = await ask(getDashboard, desk.viewer, {});
    demand(articles.length === ARTICLES, `there are ${articles.length} articles`);
    demand(counts.total >= ARTICLES * SENTENCES, `there are ${counts.total} claims`);
    return [
      { what: "What stands where", path: "/dashboard" },
      { what: "Everything that waits for a sign-off", path: "/claims?status=awaiting_sign_off" },
    ];
  },
};
