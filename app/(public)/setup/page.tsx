import type { Metadata } from "next";
import { SetUpForm } from "@/app/(public)/setup/set-up-form";

export const metadata: Metadata = { title: "Set up" };

export default function SetUpPage() {
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
