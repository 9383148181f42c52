import { Circle, CircleCheck } from "lucide-react";
import { Card } from "@/app/_ui/card";
import { cx } from "@/app/_ui/cx";
import { LinkButton } from "@/app/_ui/link-button";
import type { Counts } from "@/lib/core/view/article-view";

type FirstClaimProps = {
  counts: Counts;
  /** How many people the newsroom has. */
  people: number;
  /** Whether the reader checks claims, and whether he or she asks people in. */
  may: { readonly check: boolean; readonly invite: boolean };
};

type Step = { readonly words: string; readonly why: string; readonly done: boolean; readonly way: Way | null };
type Way = { readonly href: string; readonly label: string };

/** The way of a new desk to its first signed-off claim: what is done, what comes next, and where. Gone from then on. */
export function FirstClaim({ counts: { byStatus, total }, people, may }: FirstClaimProps) {
  const signedOff = byStatus.signed_off + byStatus.lapsed;
  if (!may.check || total === 0 || signedOff > 0) return null;
  const submitted = byStatus.awaiting_sign_off;
  const steps: Step[] = [
    { words: "Bring an article in", why: "Its claims are found and proposed.", done: true, way: null },
    {
      words: "Say which claims to check",
      why: "One at a time: accept it, or dismiss it with a reason.",
      done: byStatus.proposed < total,
      way: { href: "/triage", label: "Go through what was proposed" },
    },
    {
      words: "Check one of them",
      why: "Start it, put evidence to it, set the verdict, submit it.",
      done: submitted > 0,
      way: { href: "/claims?status=open,in_review&sort=priority", label: "Choose a claim" },
    },
    {
      words: "Ask a colleague in",
      why: "Nobody signs off a claim that he or she has judged: it takes two.",
      done: people > 1,
      way: may.invite ? { href: "/admin/invitations", label: "Invite somebody" } : null,
    },
    {
      words: "Have it signed off",
      why: "Your colleague finds it under Today. Signed off, it counts as verified.",
      done: false,
      way: { href: "/claims?status=awaiting_sign_off", label: "See what waits" },
    },
  ];
  const next = steps.find(({ done }) => !done);
  return (
    <Card title="To the first claim that two people stand behind" className="mb-4">
      <ol className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-5">
        {steps.map((step) => (
          <li key={step.words} aria-current={step === next ? "step" : undefined} className="flex gap-2.5">
            <Tick done={step.done} />
            <div>
              <p className={cx("font-semibold", step.done && "text-ink-soft")}>
                {step.words}
                {step.done && <span className="sr-only"> (done)</span>}
              </p>
              <p className="text-sm text-ink-soft">{step.why}</p>
              {step === next && step.way && (
                <LinkButton href={step.way.href} variant="primary" className="mt-2.5">
                  {step.way.label}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Tick({ done }: { done: boolean }) {
  const Icon = done ? CircleCheck : Circle;
  return (
    <span data-hue={done ? "green" : "gray"} className="mt-0.5 text-hue-ink">
      <Icon aria-hidden size={18} />
    </span>
  );
}
