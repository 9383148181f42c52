import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { NewSourceForm } from "@/app/(desk)/sources/_form/new-source-form";
import { requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage() {
  const actor = await requireActor();
  if (!can(actor, "source:write")) return <NotForYou title="Add a source" actor={actor} needs="source:write" />;
  return (
    <Page width="text">
      <PageHeader
        title="Add a source"
        lead="Only the title is required. What you know now helps whoever checks later."
      />
      <NewSourceForm />
    </Page>
  );
}
