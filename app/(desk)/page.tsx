import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { LiveNotice } from "@/app/(desk)/_list/live-notice";
import { ClaimCard } from "@/app/(desk)/_today/claim-card";
import { FirstClaim } from "@/app/(desk)/_today/first-claim";
import { FirstSteps } from "@/app/(desk)/_today/first-steps";
import { NotificationCard } from "@/app/(desk)/_today/notification-card";
import { QuestionCard } from "@/app/(desk)/_today/question-card";
import { RecentCard } from "@/app/(desk)/_today/recent-card";
import { RiskCard } from "@/app/(desk)/_today/risk-card";
import { TriageCard } from "@/app/(desk)/_today/triage-card";
import { listMembers } from "@/lib/accounts/queries";
import { listArticles } from "@/lib/articles/queries";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { getDashboard, getToday } from "@/lib/dashboard/queries";

export const metadata: Metadata = { title: "Today" };

const COLUMN = "contents lg:flex lg:min-w-0 lg:flex-col lg:gap-4";

export default async function TodayPage() {
  const since = await livePosition();
  const [today, newest, dashboard, members, actor] = await Promise.all([
    ask(getToday, {}),
    ask(listArticles, { limit: 50 }),
    ask(getDashboard, {}),
    ask(listMembers, {}),
    requireActor(),
  ]);
  const signsOff = can(actor, "article:sign_off");
  return (
    <Page>
      <LiveNotice since={since} topics={["claim", "thread", "comment", "article"]} me={actor.memberId} />
      <PageHeader title="Today" lead={`What waits for you, ${actor.name}.`} />
      <FirstClaim
        counts={dashboard.counts}
        people={members.items.filter(({ kind, disabledAt }) => kind === "person" && disabledAt === null).length}
        may={{ check: can(actor, "claim:edit"), invite: can(actor, "member:manage") }}
      />
      {newest.items.length === 0 && <FirstSteps mayImport={can(actor, "article:import")} />}
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className={COLUMN}>
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
          {/* Beside the short cards on a wide window, behind all that waits on a narrow one. */}
          <div className="max-lg:order-last">
            <RecentCard events={today.recent} more={can(actor, "history:read")} />
          </div>
        </div>
        <div className={COLUMN}>
          {can(actor, "claim:edit") && <TriageCard articles={newest.items} />}
          <QuestionCard questions={today.questions} />
          <NotificationCard notifications={today.notifications} />
          <RiskCard risks={today.risks} />
        </div>
      </div>
    </Page>
  );
}
