import type { Metadata } from "next";
import { InvitationForm } from "@/app/(public)/invite/[token]/invitation-form";

export const metadata: Metadata = { title: "Accept the invitation", referrer: "same-origin" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">Join the newsroom</h1>
      <p className="mt-2 mb-6 text-ink-soft">
        You were invited to check articles here. Choose the name that your colleagues will see, and a password.
      </p>
      <InvitationForm token={token} />
    </>
  );
}
