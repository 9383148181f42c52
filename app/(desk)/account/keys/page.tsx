import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { KeyChooser } from "@/app/(desk)/account/keys/_components/key-chooser";
import { requireActor } from "@/lib/boundary/page";

export const metadata: Metadata = { title: "Your keys" };

/** The keys of the review screen, each to be changed. */
export default async function KeysPage() {
  const { memberId } = await requireActor();
  return (
    <Page width="form">
      <PageHeader
        title="Your keys"
        lead="The keys of the review screen, for you and on this machine. What they do is the same for everybody."
      />
      <KeyChooser memberId={memberId} />
    </Page>
  );
}
