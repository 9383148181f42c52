import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetUpForm } from "@/app/(public)/setup/set-up-form";
import { isSetUp } from "@/lib/accounts/set-up";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (await isSetUp()) redirect("/sign-in");
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">Set up your newsroom</h1>
      <p className="mt-2 mb-6 text-ink-soft">
        This server is new. Whoever fills in this form becomes its first admin and editor.
      </p>
      <SetUpForm />
    </>
  );
}
