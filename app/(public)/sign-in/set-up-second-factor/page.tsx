import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { SecondFactor } from "@/app/(desk)/account/second-factor";
import { signOutAction } from "@/app/(public)/sign-in/actions";
import { currentActor } from "@/lib/boundary/page";
import { ownPath } from "@/lib/core/access/own-path";

export const metadata: Metadata = { title: "Set up a second factor" };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The last step of a sign-in for somebody of whom the newsroom asks a second factor and who has none. */
export default async function SetUpSecondFactorPage({ searchParams }: { searchParams: Search }) {
  const [actor, { next }] = await Promise.all([currentActor(), searchParams]);
  const target = ownPath(typeof next === "string" ? next : undefined);
  if (actor === null) redirect("/sign-in");
  if (!actor.owesSecondFactor) redirect(target);
  return (
    <>
      <h1 className="mb-2 font-serif text-3xl leading-tight font-semibold">Set up a second factor</h1>
      <p className="mb-6">
        Your newsroom asks for one before anything else opens: after the password, a code from your telephone. It takes
        a minute, and an authenticator app.
      </p>
      <SecondFactor on={false} asked next={target} />
      <form action={signOutAction} className="mt-6 flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
        Not now, {actor.name}?
        <Button type="submit" size="sm" variant="quiet">
          Sign out
        </Button>
      </form>
    </>
  );
}
