import { MonitorSmartphone } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { deviceInWords } from "@/app/(desk)/account/device-in-words";
import { MailFrequencyForm } from "@/app/(desk)/account/mail-frequency";
import { PasswordForm } from "@/app/(desk)/account/password-form";
import { SecondFactor } from "@/app/(desk)/account/second-factor";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import { getMailSetting } from "@/lib/accounts/mail-setting";
import { listOwnSessions } from "@/lib/accounts/manage-sessions";
import { getSecondFactor } from "@/lib/accounts/second-factor";
import { ask, requireActor } from "@/lib/boundary/page";

export const metadata: Metadata = { title: "Your account" };

/** What concerns nobody but the person: his second factor, and where he is signed in. */
export default async function AccountPage() {
  const [actor, { items }, factor, mail] = await Promise.all([
    requireActor(),
    ask(listOwnSessions, {}),
    ask(getSecondFactor, {}),
    ask(getMailSetting, {}),
  ]);
  return (
    <Page width="form">
      <PageHeader title="Your account" lead={`${actor.name}, ${rolesInWords(actor.roles)}.`} />
      <Card title="Keys" className="mb-6">
        <p className="text-ink-soft">
          The review screen is worked by keyboard. <TextLink href="/account/keys">Choose other keys</TextLink>, or
          whether the next claim comes up after a decision.
        </p>
      </Card>
      <Card title="Password" className="mb-6">
        <PasswordForm email={mail.address} />
      </Card>
      <Card title="Second factor" className="mb-6">
        <SecondFactor key={String(factor.on)} {...factor} />
      </Card>
      <div id="mail" className="mb-6 scroll-mt-16">
        <Card title="Mails">
          <MailFrequencyForm {...mail} />
        </Card>
      </div>
      <Card
        title="Where you are signed in"
        actions={
          items.length > 1 && (
            <ConfirmChange
              action="Sign out elsewhere"
              about="all but this one"
              danger
              consequence="Every other browser in which you are signed in has to sign in again."
              call={{ method: "POST", path: "/me/sessions/end-others", body: {} }}
              done="You are signed in only here."
            />
          )
        }
      >
        <StackTable
          caption="Sessions"
          head={["Browser", "Address", "Since", "Last used", "Change"].map((head) => (
            <HeadCell key={head}>{head}</HeadCell>
          ))}
        >
          {items.map((session) => (
            <StackRow key={session.id}>
              <StackCell>
                <span className="font-medium">{deviceInWords(session.device)}</span>{" "}
                {session.current && (
                  <Badge icon={MonitorSmartphone} plain>
                    This one
                  </Badge>
                )}
              </StackCell>
              <StackCell label="Address">{session.address ?? "unknown"}</StackCell>
              <StackCell label="Since">
                <Time value={session.createdAt} />
              </StackCell>
              <StackCell label="Last used">
                <Time value={session.lastUsedAt} />
              </StackCell>
              <StackCell>
                {!session.current && (
                  <ConfirmChange
                    action="Sign out"
                    about={deviceInWords(session.device)}
                    danger
                    consequence="Whoever uses that browser has to sign in again. If it was not you, tell your admin."
                    call={{ method: "POST", path: `/me/sessions/${session.id}/end`, body: {} }}
                    done="Signed out there."
                  />
                )}
              </StackCell>
            </StackRow>
          ))}
        </StackTable>
      </Card>
    </Page>
  );
}
