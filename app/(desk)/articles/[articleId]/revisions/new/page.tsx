import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { NewRevision } from "@/app/(desk)/articles/[articleId]/revisions/new/_components/new-revision";
import { getArticle } from "@/lib/articles/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "New revision" };

type NewRevisionPageProps = { params: Promise<{ articleId: string }> };

export default async function NewRevisionPage({ params }: NewRevisionPageProps) {
  const { articleId } = await params;
  const [actor, article] = await Promise.all([requireActor(), ask(getArticle, { id: articleId })]);
  return (
    <Page>
      <PageHeader
        title="New revision"
        lead={
          <>
            A newer text of <TextLink href={`/articles/${articleId}`}>{article.title}</TextLink>, now at revision{" "}
            {article.revision.number}. You see what becomes of every claim before anything is saved.
          </>
        }
      />
      {can(actor, "article:import") ? (
        <NewRevision article={{ id: article.id, version: article.version, revision: article.revision }} />
      ) : (
        <EmptyState title="Your role cannot bring a newer text">Ask a checker or an editor to do it.</EmptyState>
      )}
    </Page>
  );
}
