import type { Metadata } from "next";
import { TextLink } from "@/app/_ui/text-link";
import { CodeForm } from "@/app/(public)/sign-in/second-factor/code-form";

export const metadata: Metadata = { title: "Second factor" };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The second step of a sign-in. `recovery` asks for a recovery code instead. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Search }) {
  const { next, recovery } = await searchParams;
  const target = typeof next === "string" ? next : "/";
  const here = `/sign-in/second-factor?next=${encodeURIComponent(target)}`;
  const byRecovery = recovery !== undefined;
  return (
    <>
      <h1 className="mb-6 font-serif text-3xl leading-tight font-semibold">One more step</h1>
      <CodeForm key={String(byRecovery)} next={target} recovery={byRecovery} />
      <p className="mt-6 text-sm text-ink-faint">
        {byRecovery ? (
          <TextLink href={here}>Use the authenticator</TextLink>
        ) : (
          <>
            No authenticator at hand? <TextLink href={`${here}&recovery=1`}>Use a recovery code</TextLink>. Without
            either, an admin of your newsroom can take the second factor away.
          </>
        )}
      </p>
    </>
  );
}
