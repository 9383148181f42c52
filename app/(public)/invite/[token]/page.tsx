import type { Metadata } from "next";
import { TextLink } from "@/app/_ui/text-link";
import { InvitationForm } from "@/app/(public)/invite/[token]/invitation-form";
import { findInvitation } from "@/lib/accounts/invite-member";

export const metadata: Metadata = { title: "Accept the invitation", referrer: "same-origin" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) return <UsedUp />;
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">Join {invitation.newsroom}</h1>
      <p className="mt-2 mb-6 text-ink-soft">
        You were invited to check articles here, as {invitation.email}. Choose the name that your colleagues will see,
        and a password.
      </p>
      <InvitationForm token={token} />
    </>
  );
}

function UsedUp() {
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">This invitation no longer works</h1>
      <p className="mt-2 text-ink-soft">
        It was used, withdrawn or is too old. Ask an admin of your newsroom for a new link, or, if you have joined
        already, <TextLink href="/sign-in">sign in</TextLink>.
      </p>
    </>
  );
}
