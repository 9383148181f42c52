import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { LiveNotice } from "@/app/(desk)/_list/live-notice";
import { ClaimCard } from "@/app/(desk)/_today/claim-card";
import { FirstSteps } from "@/app/(desk)/_today/first-steps";
import { NotificationCard } from "@/app/(desk)/_today/notification-card";
import { QuestionCard } from "@/app/(desk)/_today/question-card";
import { RecentCard } from "@/app/(desk)/_today/recent-card";
import { RiskCard } from "@/app/(desk)/_today/risk-card";
import { TriageCard } from "@/app/(desk)/_today/triage-card";
import { listArticles } from "@/lib/articles/queries";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { getToday } from "@/lib/dashboard/queries";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const since = await livePosition();
  const [today, newest, actor] = await Promise.all([
    ask(getToday, {}),
    ask(listArticles, { limit: 50 }),
    requireActor(),
  ]);
  const signsOff = can(actor, "article:sign_off");
  return (
    <Page>
      <LiveNotice since={since} topics={["claim", "thread", "comment", "article"]} me={actor.memberId} />
      <PageHeader title="Today" lead={`What waits for you, ${actor.name}.`} />
      {newest.items.length === 0 && <FirstSteps mayImport={can(actor, "article:import")} />}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <ClaimCard
            title="Came back to me"
            lead="Signed off once, but something that was vouched for has changed since."
            claims={today.returned}
            hideEmpty
          />
          <ClaimCard
            title="My queue"
            all="/claims?assignee=me&status=open,in_review,needs_info&sort=priority"
            claims={today.queue}
            empty={
              <>
                Nothing is assigned to you.{" "}
                <TextLink href="/claims?assignee=none&status=open">Claims that nobody has taken</TextLink> are a good
                place to begin.
              </>
            }
          />
          {signsOff && (
            <ClaimCard
              title="Waiting for my sign-off"
              all="/claims?status=awaiting_sign_off&sort=waiting"
              claims={today.waiting}
              empty="No claim waits for you: those that you judged or submitted yourself wait for somebody else."
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {can(actor, "claim:edit") && <TriageCard articles={newest.items} />}
          <QuestionCard questions={today.questions} />
          <NotificationCard notifications={today.notifications} />
          <RiskCard risks={today.risks} />
          <RecentCard events={today.recent} more={can(actor, "history:read")} />
        </div>
      </div>
    </Page>
  );
}
