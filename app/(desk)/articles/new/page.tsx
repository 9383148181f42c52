import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { PASS_WORDS } from "@/app/_words/pass-words";
import { NewArticle } from "@/app/(desk)/articles/new/_components/new-article";
import { getPasses } from "@/lib/articles/turn-pass";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await requireActor();
  const off = (await ask(getPasses, {})).passes.filter(({ on }) => !on);
  return (
    <Page>
      <PageHeader
        title="New article"
        lead="Paste the text or choose a file. What there is to check appears beside it."
      />
      {can(actor, "article:import") ? (
        <div className="flex flex-col gap-4">
          {off.length > 0 && (
            <p className="text-sm text-ink-faint">
              Not looked for in this newsroom: {off.map(({ pass }) => PASS_WORDS[pass].name.toLowerCase()).join(", ")}.
              An admin can turn it on again under Proposed claims.
            </p>
          )}
          <NewArticle />
        </div>
      ) : (
        <EmptyState title="Your role cannot take articles in">Ask a checker or an editor to do it.</EmptyState>
      )}
    </Page>
  );
}
