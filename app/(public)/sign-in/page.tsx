import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/app/(public)/sign-in/sign-in-form";
import { isSetUp } from "@/lib/accounts/set-up";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  if (!(await isSetUp())) redirect("/setup");
  const { next } = await searchParams;
  return (
    <>
      <h1 className="mb-6 font-serif text-3xl leading-tight font-semibold">Sign in</h1>
      <SignInForm next={typeof next === "string" ? next : null} />
      <p className="mt-6 text-sm text-ink-faint">
        No account yet? Ask an admin of your newsroom for an invitation link. A forgotten password is replaced by an
        admin too.
      </p>
    </>
  );
}
