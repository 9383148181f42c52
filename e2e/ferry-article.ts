import type { Api } from "@/e2e/newsroom";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";

/** A small made-up article with claims of several kinds, and lines that are no part of the story. */
export const FERRY_TEXT = `Ferry to Wrackholm carries more people than ever

By the harbour desk

The ferry to Wrackholm carried 412,000 passengers in 2024, the port authority said on Monday.

The crossing takes 25 minutes. A new ship, built in 2019, replaced two older ones.

"We have never seen so many people on board," said the port's director.

Fares rose by 4 percent in January. The port employs 86 people.

Read more: What the new timetable means for you

Sign up for our newsletter
`;

/** The next edition: another fare, a sentence exchanged, a paragraph that is new. */
export const LATER_TEXT = FERRY_TEXT.replace("rose by 4 percent", "rose by 6 percent")
  .replace(" A new ship, built in 2019, replaced two older ones.", " Nobody said how long it took in 1990.")
  .replace("timetable means for you\n", "timetable means for you\n\nThe harbour was dredged in 2021.\n");

/** The words of the claim that most journeys work on, and what a source says of it. */
export const FARES = "Fares rose by 4 percent in January";
/** What the source of that claim says. */
export const FARES_EXCERPT = "From January, fares are 4 percent higher";

/** Takes the article in under a title of its own, so that tests do not meet in it. */
export function importFerry(api: Api, title: string, writerIds: readonly string[] = []): Promise<ArticleView> {
  return api.post<ArticleView>("/articles", { title, text: FERRY_TEXT, writerIds });
}

/** The claim of an article that stands on these words. */
export async function claimOn(api: Api, articleId: string, words: string): Promise<ClaimView> {
  const page = await api.get<{ items: ClaimView[] }>(`/claims?article=${articleId}&limit=100`);
  const claim = page.items.find((one) => one.quote.includes(words));
  if (!claim) throw new Error(`No claim stands on "${words}": ${page.items.map((one) => one.quote).join(" | ")}`);
  return claim;
}

/** Makes a move and gives the claim as it is then. */
export function move(api: Api, claim: ClaimView, name: string): Promise<ClaimDetail> {
  return api.post<ClaimDetail>(`/claims/${claim.id}/moves`, { move: name }, claim.version);
}

/** Brings the claim on the fares as far as its sign-off: evidence, verdict, note, submitted by the person of this API. */
export async function submitFares(api: Api, articleId: string): Promise<ClaimDetail> {
  const started = await move(api, await claimOn(api, articleId, FARES), "start");
  const source = { type: "official_record", grade: "primary", title: "Tariff of the ferry company" };
  const evidence = {
    source,
    facet: "content",
    stance: "supports",
    excerpt: FARES_EXCERPT,
    locatorLabel: "page",
    locator: "4",
  };
  const cited = await api.post<ClaimDetail>(`/claims/${started.id}/evidence`, evidence, started.version);
  const finding = { verdict: "confirmed", note: "The tariff says so." };
  const judged = await api.put<ClaimDetail>(`/claims/${started.id}/verdict`, finding, cited.version);
  return move(api, judged, "submit");
}
