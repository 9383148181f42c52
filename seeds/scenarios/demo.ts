import { loadSampleArticles } from "@/lib/articles/load-samples";
import { listArticles } from "@/lib/articles/queries";
import { ask, execute } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";
import { getDashboard } from "@/lib/dashboard/queries";
import { openThread } from "@/lib/reviews/open-thread";
import { postComment } from "@/lib/reviews/post-comment";
import { citeSource } from "@/lib/sources/cite-source";
import { bringTo } from "@/seeds/factories/build-claim";
import type { Desk } from "@/seeds/factories/desk";
import { demand, type Scenario, type Sight } from "@/seeds/scenario";

/** Where the claims of the first article are brought, in the order of reading; the rest stays proposed. */
const JOURNEYS: readonly ClaimStatus[] = [
  "signed_off",
  "signed_off",
  "in_review",
  "awaiting_sign_off",
  "lapsed",
  "dismissed",
  "needs_info",
  "open",
  "signed_off",
  "awaiting_sign_off",
  "open",
  "signed_off",
];

async function build(desk: Desk): Promise<Sight[]> {
  await loadSampleArticles(desk.checker);
  const { items: articles } = await ask(listArticles, desk.checker, {});
  const [article] = articles.toReversed();
  if (!article) throw new RangeError("There are no sample articles.");
  const { items } = await ask(listClaims, desk.checker, { article: article.id, sort: "position", limit: 100 });
  for (const [index, status] of JOURNEYS.entries()) {
    const claim = items[index];
    if (claim) await bringTo(desk, claim, status, index === 8 ? "incorrect" : "confirmed");
  }
  await talk(desk, items);
  const { counts, risks } = await ask(getDashboard, desk.viewer, {});
  for (const status of CLAIM_STATUSES) demand(counts.byStatus[status] > 0, `no claim is ${status}`);
  demand(counts.verified > 0, "no claim is verified");
  demand((risks.find(({ risk }) => risk === "blocked")?.count ?? 0) > 0, "nothing is blocked");
  return [
    { what: "A review that is under way", path: `/articles/${article.id}` },
    { what: "What stands where", path: "/dashboard" },
  ];
}

/** A discussion, a blocking thread on a claim that is signed off, and evidence that contradicts another. */
async function talk(desk: Desk, claims: readonly ClaimView[]): Promise<void> {
  const [first, second, third] = claims;
  if (!first || !second || !third) throw new RangeError("The first sample article has too few claims.");
  const note = await execute(openThread, desk.checker, {
    claimId: first.id,
    kind: "note",
    body: `@${desk.writer.name} the register spells the name differently in the older entries.`,
  });
  await execute(postComment, desk.editor, {
    threadId: note.id,
    body: "Fine. We keep the spelling of the latest entry.",
  });
  await execute(openThread, desk.second, {
    claimId: second.id,
    kind: "blocking",
    body: "The lawyers want to see this sentence once more before it runs.",
  });
  await execute(citeSource, desk.colleague, {
    claimId: third.id,
    source: {
      type: "news_article",
      grade: "secondary",
      title: "An earlier report on the same day",
      url: "https://example.org/report",
    },
    stance: "contradicts",
    note: "Gives another figure; it may be the one before the correction.",
  });
}

/** The desk that a newcomer is shown. */
export const demo: Scenario = {
  name: "demo",
  about: "the sample articles, one of them half checked, with claims in every status and a discussion",
  newsroom: "The Harbour Gazette",
  build,
};
