import type { ClaimFilterChoices } from "@/app/(desk)/_claims/claim-filter-fields";
import { listMembers } from "@/lib/accounts/queries";
import { getArticle, listArticles } from "@/lib/articles/queries";
import { ask } from "@/lib/boundary/page";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";

/** What the filter of claims offers: the people of the newsroom and the newest articles. */
export async function readClaimChoices(filter: ClaimFilter): Promise<ClaimFilterChoices> {
  const [members, articles] = await Promise.all([ask(listMembers, {}), ask(listArticles, { limit: 100 })]);
  const people = members.items.filter(
    (member) => member.kind === "person" && (member.disabledAt === null || member.id === filter.assignee),
  );
  const { article } = filter;
  const listed = article === undefined || articles.items.some(({ id }) => id === article);
  const chosen = listed ? [] : [await ask(getArticle, { id: article })];
  return { people, articles: [...articles.items, ...chosen] };
}
