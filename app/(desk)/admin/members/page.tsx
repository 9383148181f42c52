import { Ban, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { counted } from "@/app/_ui/number";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import { ResetLinkDialog } from "@/app/(desk)/admin/members/reset-link-dialog";
import { RolesDialog } from "@/app/(desk)/admin/members/roles-dialog";
import { listMembers } from "@/lib/accounts/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { RoleSchema } from "@/lib/core/access/roles-schema";

export const metadata: Metadata = { title: "Members" };

type Member = Awaited<ReturnType<typeof listMembers.run>>["items"][number];

export default async function MembersPage() {
  const actor = await requireActor();
  if (!can(actor, "member:manage")) return <NotForYou title="Members" actor={actor} needs="member:manage" />;
  const { items } = await ask(listMembers, {});
  return (
    <AdminFrame
      here="/admin/members"
      lead="Who works on this desk, and what each may do. Whoever leaves is disabled, never deleted: the record keeps its names."
      actions={
        <LinkButton href="/admin/invitations" variant="primary">
          <UserPlus aria-hidden size={16} />
          Invite somebody
        </LinkButton>
      }
    >
      <StackTable
        caption="Members"
        head={["Name", "Roles", "Member since", "Open claims", "History", "Change"].map((head) => (
          <HeadCell key={head}>{head}</HeadCell>
        ))}
      >
        {items.map((member) => (
          <MemberRow key={member.id} member={member} own={member.id === actor.memberId} />
        ))}
      </StackTable>
    </AdminFrame>
  );
}

function MemberRow({ member, own }: { member: Member; own: boolean }) {
  const disabled = member.disabledAt !== null;
  const path = `/members/${member.id}`;
  return (
    <StackRow className={disabled ? "text-ink-faint" : undefined}>
      <StackCell>
        <span className="font-medium">{member.name}</span>
        {own && <span className="text-sm text-ink-faint"> (you)</span>}
        {disabled && (
          <Badge icon={Ban} plain>
            Disabled
          </Badge>
        )}
        <span className="block text-sm text-ink-faint [overflow-wrap:anywhere]">{member.email}</span>
      </StackCell>
      <StackCell label="Roles">
        {rolesInWords(member.roles)}
        {member.cleared && <span className="block text-sm text-ink-faint">cleared for confidential sources</span>}
        {member.secondFactor && <span className="block text-sm text-ink-faint">second factor</span>}
      </StackCell>
      <StackCell label="Member since">
        <Time value={member.createdAt} look="date" />
      </StackCell>
      <StackCell label="Open claims">
        {member.openAssignments === 0 ? (
          <span className="text-ink-faint">none</span>
        ) : (
          <TextLink
            href={`/claims?assignee=${member.id}&status=proposed,open,in_review,needs_info,awaiting_sign_off,lapsed`}
            aria-label={`Open claims of ${member.name}: ${member.openAssignments}`}
          >
            {member.openAssignments}
          </TextLink>
        )}
      </StackCell>
      <StackCell label="History">
        <TextLink href={`/history?actor=${member.id}`} aria-label={`What ${member.name} did`}>
          What they did
        </TextLink>
      </StackCell>
      <StackCell>
        <div className="flex flex-wrap gap-2">
          <RolesDialog member={{ ...member, roles: RoleSchema.array().parse(member.roles) }} own={own} />
          {!disabled && !(own && !member.cleared) && (
            <ConfirmChange
              action={member.cleared ? "Take clearance" : "Clear"}
              about={member.name}
              consequence={
                member.cleared
                  ? `${member.name} can no longer read who confidential sources are, except those that ${member.name} confided.`
                  : `${member.name} can read who a confidential source is, where its owner names ${member.name}. Each reading stands in the history.`
              }
              call={{
                method: "PUT",
                path: `${path}/clearance`,
                body: { cleared: !member.cleared },
                version: member.version,
              }}
              done={member.cleared ? `Clearance of ${member.name} taken.` : `${member.name} is cleared.`}
            />
          )}
          {!disabled && !own && <ResetLinkDialog memberId={member.id} name={member.name} />}
          {member.secondFactor && !own && (
            <ConfirmChange
              action="Remove second factor"
              about={member.name}
              danger
              consequence={`For somebody who has lost it. Make sure that it is ${member.name} who asks: from then on the password alone lets in. Every session of ${member.name} ends.`}
              call={{ method: "POST", path: `${path}/remove-second-factor`, body: {} }}
              done={`${member.name} signs in with the password alone.`}
            />
          )}
          {!disabled && !own && (
            <ConfirmChange
              action="Sign out"
              about={member.name}
              consequence={`${member.name} has to sign in again in every browser.`}
              call={{ method: "POST", path: `${path}/end-sessions`, body: {} }}
              done={`${member.name} is signed out everywhere.`}
            />
          )}
          <ConfirmChange
            action={disabled ? "Enable" : "Disable"}
            about={member.name}
            danger={!disabled}
            consequence={
              disabled
                ? `${member.name} can sign in again, with the roles as before.`
                : `${member.name} is signed out at once and cannot come back, and the API keys and guest links made by ${member.name} stop. ${handOver(member.openAssignments)}`
            }
            call={{ method: "PATCH", path, body: { disabled: !disabled }, version: member.version }}
            done={disabled ? `${member.name} is back.` : `${member.name} is disabled.`}
          />
        </div>
      </StackCell>
    </StackRow>
  );
}

/** What is to be done with the claims of somebody who leaves. */
function handOver(open: number): string {
  if (open === 0) return "No claim waits for this person.";
  return `${counted(open, "claim")} stay assigned until you hand them over: the list is in the row.`;
}
