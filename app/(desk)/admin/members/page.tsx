import { Ban, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import { RolesDialog } from "@/app/(desk)/admin/members/roles-dialog";
import { listMembers } from "@/lib/accounts/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { RoleSchema } from "@/lib/core/access/roles";

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
        head={["Name", "Roles", "Member since", "History", "Change"].map((head) => (
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
      <StackCell label="Roles">{rolesInWords(member.roles)}</StackCell>
      <StackCell label="Member since">
        <Time value={member.createdAt} look="date" />
      </StackCell>
      <StackCell label="History">
        <TextLink href={`/history?actor=${member.id}`} aria-label={`What ${member.name} did`}>
          What they did
        </TextLink>
      </StackCell>
      <StackCell>
        <div className="flex flex-wrap gap-2">
          <RolesDialog member={{ ...member, roles: RoleSchema.array().parse(member.roles) }} own={own} />
          <ConfirmChange
            action={disabled ? "Enable" : "Disable"}
            about={member.name}
            danger={!disabled}
            consequence={
              disabled
                ? `${member.name} can sign in again, with the roles as before.`
                : `${member.name} is signed out at once and cannot come back, and the API keys made by ${member.name} stop. Claims stay assigned until you move them.`
            }
            call={{ method: "PATCH", path, body: { disabled: !disabled }, version: member.version }}
            done={disabled ? `${member.name} is back.` : `${member.name} is disabled.`}
          />
        </div>
      </StackCell>
    </StackRow>
  );
}
