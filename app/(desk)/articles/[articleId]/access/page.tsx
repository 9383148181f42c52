import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AccessForm } from "@/app/(desk)/articles/[articleId]/access/access-form";
import { listMembers } from "@/lib/accounts/queries";
import { getArticle } from "@/lib/articles/queries";
import { getArticleAccess } from "@/lib/articles/set-access";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Who may see the article" };

export default async function AccessPage({ params }: { params: Promise<{ articleId: string }> }) {
  const [actor, { articleId: id }] = await Promise.all([requireActor(), params]);
  if (!can(actor, "article:restrict")) {
    return <NotForYou title="Who may see the article" actor={actor} needs="article:restrict" />;
  }
  const [article, access, { items }] = await Promise.all([
    ask(getArticle, { id }),
    ask(getArticleAccess, { id }),
    ask(listMembers, {}),
  ]);
  const people = items
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ id: memberId, name }) => ({ id: memberId, name }));
  return (
    <Page width="form">
      <PageHeader
        title="Who may see the article"
        lead="For everybody who is not named, a limited article does not exist: not in lists, counts, search or exports."
      />
      <p className="mb-4">
        <TextLink href={`/articles/${id}`}>{article.title}</TextLink>
      </p>
      <AccessForm key={access.version} access={access} people={people} me={actor.memberId} />
    </Page>
  );
}
