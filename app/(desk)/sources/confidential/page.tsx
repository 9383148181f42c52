import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { ConfideForm } from "@/app/(desk)/sources/confidential/confide-form";
import { requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Confide a source" };

export default async function ConfidePage() {
  const actor = await requireActor();
  if (!can(actor, "source:confide")) {
    return <NotForYou title="Confide a source" actor={actor} needs="source:confide" />;
  }
  return (
    <Page width="form">
      <PageHeader
        title="Confide a source"
        lead="Who it is gets locked away. Everywhere else, in exports too, the source is a number. Only you can name others who may read it."
      />
      <ConfideForm />
    </Page>
  );
}
