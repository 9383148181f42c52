import { Ban, Check, Clock, MailPlus } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import { InviteForm } from "@/app/(desk)/admin/invitations/invite-form";
import { listInvitations } from "@/lib/accounts/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Invitations" };

type Invitation = Awaited<ReturnType<typeof listInvitations.run>>["items"][number];

export default async function InvitationsPage() {
  const actor = await requireActor();
  if (!can(actor, "member:manage")) return <NotForYou title="Invitations" actor={actor} needs="member:manage" />;
  const { items } = await ask(listInvitations, {});
  const now = new Date().toISOString();
  return (
    <AdminFrame here="/admin/invitations" lead="Somebody new comes in by a link that you make here and send yourself.">
      <div className="flex flex-col gap-6">
        <Card title="Invite somebody">
          <InviteForm />
        </Card>
        {items.length === 0 ? (
          <EmptyState icon={MailPlus} title="No invitation yet">
            <p>Sign-off takes two people: invite a second one before you begin.</p>
          </EmptyState>
        ) : (
          <StackTable
            caption="Invitations"
            head={["E-mail", "Roles", "Made", "State", "Change"].map((head) => <HeadCell key={head}>{head}</HeadCell>)}
          >
            {items.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} now={now} />
            ))}
          </StackTable>
        )}
      </div>
    </AdminFrame>
  );
}

function InvitationRow({ invitation, now }: { invitation: Invitation; now: string }) {
  const waits = invitation.acceptedAt === null && invitation.revokedAt === null && invitation.expiresAt > now;
  return (
    <StackRow>
      <StackCell className="font-medium [overflow-wrap:anywhere]">{invitation.email}</StackCell>
      <StackCell label="Roles">{rolesInWords(invitation.roles)}</StackCell>
      <StackCell label="Made">
        <Time value={invitation.createdAt} />
      </StackCell>
      <StackCell label="State">
        <State invitation={invitation} now={now} />
      </StackCell>
      <StackCell>
        {waits && (
          <ConfirmChange
            action="Withdraw"
            about={invitation.email}
            danger
            consequence="The link stops working at once. You can make a new one at any time."
            call={{ method: "POST", path: `/invitations/${invitation.id}/revoke` }}
            done="Invitation withdrawn."
          />
        )}
      </StackCell>
    </StackRow>
  );
}

function State({ invitation: { acceptedAt, revokedAt, expiresAt }, now }: { invitation: Invitation; now: string }) {
  if (acceptedAt !== null) {
    return (
      <Badge hue="green" icon={Check}>
        Accepted
      </Badge>
    );
  }
  if (revokedAt !== null) return <Badge icon={Ban}>Withdrawn</Badge>;
  if (expiresAt <= now) return <Badge icon={Clock}>Expired</Badge>;
  return (
    <>
      <Badge hue="blue" icon={Clock}>
        Waiting
      </Badge>
      <span className="block text-sm text-ink-faint">
        until <Time value={expiresAt} look="date" />
      </span>
    </>
  );
}
