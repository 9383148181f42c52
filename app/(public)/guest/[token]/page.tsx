import type { Metadata } from "next";
import { Time } from "@/app/_ui/time";
import { AnswerForm } from "@/app/(public)/guest/[token]/answer-form";
import { AppError } from "@/lib/platform/errors";
import { type GuestPage, openGuestPage } from "@/lib/reviews/answer-as-guest";

export const metadata: Metadata = { title: "Questions for you", referrer: "same-origin" };

/** The one page of a guest: the claims of his link and his answers. Nothing else is reached from here. */
export default async function GuestLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const page = await openOrNull(token);
  if (!page) return <Ended />;
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">Questions for you, {page.name}</h1>
      <p className="mt-2 text-ink-soft">
        {page.newsroom} asks for your help. What you write goes to the people who check the article. This page works
        until <Time value={page.expiresAt} look="date" />.
      </p>
      <p className="mt-4 border-l-2 border-accent pl-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{page.question}</p>
      <ol className="mt-6 flex flex-col gap-8">
        {page.claims.map((claim) => (
          <li key={claim.id} className="border-t border-line pt-4">
            <Claim claim={claim} token={token} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Claim({ claim, token }: { claim: GuestPage["claims"][number]; token: string }) {
  return (
    <section aria-label={claim.label} className="flex flex-col gap-3">
      <h2 className="figures text-sm font-semibold text-ink-faint">{claim.label}</h2>
      <p className="font-serif text-lg leading-snug">{claim.text}</p>
      {claim.quote !== claim.text && (
        <p className="border-l-2 border-line pl-2.5 font-serif text-sm text-ink-soft">“{claim.quote}”</p>
      )}
      {claim.answers.length > 0 && (
        <ol aria-label={`What you answered on ${claim.label}`} className="flex flex-col gap-2">
          {claim.answers.map((answer) => (
            <li key={answer.at} className="rounded-md bg-sunken px-3 py-2">
              <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{answer.body}</p>
              <p className="mt-1 text-sm text-ink-faint">
                You, <Time value={answer.at} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <AnswerForm key={claim.answers.length} token={token} claimId={claim.id} label={claim.label} />
    </section>
  );
}

async function openOrNull(token: string): Promise<GuestPage | null> {
  try {
    return await openGuestPage(token);
  } catch (error) {
    if (error instanceof AppError && error.code === "gone") return null;
    throw error;
  }
}

function Ended() {
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">This link no longer works</h1>
      <p className="mt-2 text-ink-soft">
        It has ended or was withdrawn. Ask whoever sent it to you for a new one; what you answered is kept.
      </p>
    </>
  );
}
