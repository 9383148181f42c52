import type { Metadata } from "next";
import { TextLink } from "@/app/_ui/text-link";
import { ResetForm } from "@/app/(public)/reset/[token]/reset-form";
import { findResetLink } from "@/lib/accounts/reset-password";

export const metadata: Metadata = { title: "Set a new password", referrer: "same-origin" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await findResetLink(token);
  if (!reset) return <UsedUp />;
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">Set a new password</h1>
      <p className="mt-2 mb-6 text-ink-soft">
        For {reset.name} at {reset.newsroom}, who signs in as {reset.email}. Every browser that is signed in has to sign
        in again.
      </p>
      <ResetForm token={token} email={reset.email} />
    </>
  );
}

function UsedUp() {
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">This link no longer works</h1>
      <p className="mt-2 text-ink-soft">
        It was used or is too old. Ask an admin of your newsroom for a new one, or, if you have set a password already,{" "}
        <TextLink href="/sign-in">sign in</TextLink>.
      </p>
    </>
  );
}
