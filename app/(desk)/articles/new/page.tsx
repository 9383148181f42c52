import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { NewArticle } from "@/app/(desk)/articles/new/_components/new-article";
import { requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await requireActor();
  return (
    <Page>
      <PageHeader
        title="New article"
        lead="Paste the text or choose a file. What there is to check appears beside it."
      />
      {can(actor, "article:import") ? (
        <NewArticle />
      ) : (
        <EmptyState title="Your role cannot take articles in">Ask a checker or an editor to do it.</EmptyState>
      )}
    </Page>
  );
}
