import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { FileCheck } from "@/app/(desk)/exports/check/_parts/file-check";
import { requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Check a file" };

export default async function CheckFilePage() {
  const actor = await requireActor();
  if (!can(actor, "export:make")) return <NotForYou title="Check a file" actor={actor} needs="export:make" />;
  return (
    <Page width="form">
      <PageHeader
        title="Check a file"
        lead="Is an exported file still what it was when it was made? It is read in your browser and sent nowhere: only its fingerprint is looked up here."
      />
      <FileCheck />
      <p className="mt-6 text-ink-soft">
        The same without this page, and without a network:{" "}
        <code className="font-mono text-sm">npx linecheck verify FILE</code>. What was exported when is under{" "}
        <TextLink href="/exports">Exports</TextLink>.
      </p>
    </Page>
  );
}
