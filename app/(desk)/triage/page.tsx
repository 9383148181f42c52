import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { ask } from "@/lib/boundary/page";
import { listClaims } from "@/lib/claims/queries";

export const metadata: Metadata = { title: "Proposed claims" };

/** Leads to the article whose proposed claims are the next to be gone through; when there are none, it says so. */
export default async function TriagePage() {
  const { items } = await ask(listClaims, { status: ["proposed"], sort: "priority", limit: 1 });
  const [claim] = items;
  if (claim) redirect(`/articles/${claim.articleId}?triage=on`);
  return (
    <Page>
      <PageHeader title="Proposed claims" />
      <EmptyState
        icon={ListChecks}
        title="Everything proposed was looked at"
        action={<LinkButton href="/claims?assignee=none&status=open">Claims that nobody has taken</LinkButton>}
      >
        <p>The next proposals come with the next article or its next revision.</p>
      </EmptyState>
    </Page>
  );
}
