import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { AgreementFigures } from "@/app/(desk)/_claims/agreement-figures";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import { TwoFindings } from "@/app/(desk)/_claims/two-findings";
import { SignOffRound } from "@/app/(desk)/second-checks/_components/sign-off-round";
import { TakeCheck } from "@/app/(desk)/second-checks/_components/take-check";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { getDashboard } from "@/lib/dashboard/queries";
import { listSecondChecks } from "@/lib/reviews/queries";

export const metadata: Metadata = { title: "Second checks" };

export default async function SecondChecksPage() {
  const [waiting, disputed, agreeing, decided, dashboard, actor] = await Promise.all([
    ask(listSecondChecks, { state: "waiting" }),
    ask(listSecondChecks, { state: "disagreed" }),
    ask(listSecondChecks, { state: "agreed", unsigned: true }),
    ask(listSecondChecks, { state: "adjudicated", unsigned: true }),
    ask(getDashboard, {}),
    requireActor(),
  ]);
  const mine = waiting.items.filter((check) => check.mine);
  const others = waiting.items.filter((check) => !check.mine);
  const pairs = [...agreeing.items, ...decided.items];
  return (
    <Page>
      <PageHeader
        title="Second checks"
        lead="Two people judge the same claim without seeing each other's verdict. Where they differ, a third decides."
      />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <Checks title="For me to judge" checks={mine} empty="Nobody waits for a second verdict of yours." />
          <Checks
            title="In dispute"
            checks={disputed.items}
            empty="No two verdicts differ."
            aside={(check) => (
              <>
                <TwoFindings check={check} />
                {check.barred && <p className="mt-1 text-sm text-ink-faint">{check.barred}</p>}
              </>
            )}
          />
          <Card
            title={`Agreeing pairs, awaiting sign-off (${pairs.length})`}
            actions={can(actor, "claim:adjudicate") && pairs.length > 0 && <SignOffRound checks={pairs} />}
          >
            {pairs.length === 0 ? (
              <p className="text-ink-soft">No claim with two verdicts that agree waits for its sign-off.</p>
            ) : (
              <List checks={pairs} />
            )}
          </Card>
          <Checks
            title="Waiting for others"
            checks={others}
            empty="No second verdict is outstanding."
            aside={(check) => <TakeCheck check={check} />}
          />
        </div>
        <AgreementFigures figures={dashboard.secondChecks} />
      </div>
    </Page>
  );
}

type ChecksProps = {
  title: string;
  checks: readonly SecondCheckView[];
  empty: string;
  aside?: (check: SecondCheckView) => ReactNode;
};

function Checks({ title, checks, empty, aside }: ChecksProps) {
  return (
    <Card title={checks.length > 0 ? `${title} (${checks.length})` : title}>
      {checks.length === 0 ? <p className="text-ink-soft">{empty}</p> : <List checks={checks} aside={aside} />}
    </Card>
  );
}

function List({ checks, aside }: { checks: readonly SecondCheckView[]; aside?: ChecksProps["aside"] }) {
  return (
    <ul className="divide-y divide-line" aria-label={counted(checks.length, "second check")}>
      {checks.map((check) => (
        <li key={check.id} className="py-2.5 first:pt-0 last:pb-0">
          <TextLink href={claimHref(check.claim)} className="[overflow-wrap:anywhere]">
            {check.claim.label} {check.claim.text}
          </TextLink>
          <p className="mt-0.5 mb-1 text-sm text-ink-faint">
            {check.claim.articleTitle} · asked by {check.askedBy.name}, <Time value={check.askedAt} look="date" />
            {check.checker && ` · second checker ${check.checker.name}`}
            {check.dueAt && (
              <>
                {" · due "}
                <Time value={check.dueAt} look="date" />
              </>
            )}
          </p>
          {aside?.(check)}
        </li>
      ))}
    </ul>
  );
}
