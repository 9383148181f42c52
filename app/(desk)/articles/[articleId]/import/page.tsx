import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ClaimImport } from "@/app/(desk)/articles/[articleId]/import/_components/claim-import";
import { getArticle } from "@/lib/articles/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Bring claims from a table" };

type ImportPageProps = { params: Promise<{ articleId: string }> };

/** Brings claims from a CSV file into an article, each on the words that it quotes. */
export default async function ImportPage({ params }: ImportPageProps) {
  const { articleId } = await params;
  const [actor, article] = await Promise.all([requireActor(), ask(getArticle, { id: articleId })]);
  return (
    <Page>
      <PageHeader
        title="Bring claims from a table"
        lead={
          <>
            Claims for <TextLink href={`/articles/${articleId}`}>{article.title}</TextLink> from a CSV file. Each is put
            on the one place where its quote stands in the text; you see what fits before anything is added.
          </>
        }
      />
      {can(actor, "claim:add") ? (
        <ClaimImport articleId={article.id} />
      ) : (
        <EmptyState title="Your role cannot add claims">Ask a checker or an editor to do it.</EmptyState>
      )}
    </Page>
  );
}
