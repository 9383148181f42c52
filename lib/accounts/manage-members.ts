import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { fromTx } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { AppError } from "@/lib/platform/errors";

const EditMemberSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  roles: z.array(RoleSchema).min(1, "A member has at least one role.").optional(),
  disabled: z.boolean().optional(),
});

type MemberRow = {
  id: string;
  version: number;
  name: string;
  userId: string | null;
  roles: string[];
  disabledAt: Date | null;
};

/** A member after the change; `openAssignments` counts the claims that wait for him, to be handed over. */
type EditedMember = { id: string; version: number; roles: string[]; disabled: boolean; openAssignments: number };

/** Changes what a member may do, or lets him in no longer: then his sessions, his keys and his guest links end at once. */
export const editMember = defineCommand({
  name: "editMember",
  permission: "member:manage",
  input: EditMemberSchema,
  run: async (context, input): Promise<EditedMember> => {
    const { tx } = context;
    const member = await lockMember(context, input);
    const roles = input.roles ? [...new Set(input.roles)] : null;
    if (roles && input.id === context.actor.memberId && roles.some((role) => !member.roles.includes(role))) {
      throw new AppError("forbidden", "Nobody gives roles to himself: another admin must.");
    }
    const disabled = input.disabled ?? member.disabledAt !== null;
    await tx.member.update({
      where: { id: member.id },
      data: {
        ...(roles ? { roles } : {}),
        disabledAt: disabled ? (member.disabledAt ?? context.now) : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await refuseLastAdmin(context);
    if (disabled && member.userId) await tx.session.deleteMany({ where: { userId: member.userId } });
    if (disabled) await revokeWhatHeMade(context, member.id);
    recordChange(context, member, { roles, disabled });
    return {
      id: member.id,
      version: member.version + 1,
      roles: roles ?? member.roles,
      disabled,
      openAssignments: await countAssignments(context, member.id),
    };
  },
});

/** Admins are locked together, so that two who demote each other at once come one after the other. */
async function lockMember({ tx, actor }: CommandContext, input: z.output<typeof EditMemberSchema>): Promise<MemberRow> {
  const rows = await fromTx(tx).rows<MemberRow>(sql`
    SELECT id, version, name, user_id AS "userId", roles::text[] AS roles, disabled_at AS "disabledAt" FROM member
    WHERE newsroom_id = ${actor.newsroomId}::uuid AND kind = 'person' AND (id = ${input.id}::uuid OR 'admin' = ANY (roles))
    ORDER BY id FOR UPDATE`);
  const member = rows.find((row) => row.id === input.id);
  if (!member) throw new AppError("not_found", "There is no such member.");
  if (member.version !== input.version) {
    throw new AppError("stale", "Somebody else changed this member meanwhile.", {
      details: { version: member.version },
    });
  }
  return member;
}

async function refuseLastAdmin({ tx, actor }: CommandContext): Promise<void> {
  const admins = await tx.member.count({
    where: { newsroomId: actor.newsroomId, kind: "person", disabledAt: null, roles: { has: "admin" } },
  });
  if (admins === 0) throw new AppError("conflict", "The newsroom must keep an admin. Make another member admin first.");
}

async function revokeWhatHeMade({ tx, actor, now }: CommandContext, memberId: string): Promise<void> {
  const keys = await tx.member.findMany({
    where: { newsroomId: actor.newsroomId, ownerId: memberId },
    select: { id: true },
    take: 200,
  });
  await tx.apiKey.updateMany({
    where: { memberId: { in: keys.map((key) => key.id) }, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.guestLink.updateMany({
    where: { createdById: memberId, newsroomId: actor.newsroomId, revokedAt: null },
    data: { revokedAt: now },
  });
}

function countAssignments({ tx, actor }: CommandContext, memberId: string): Promise<number> {
  return tx.claim.count({
    where: { newsroomId: actor.newsroomId, assigneeId: memberId, status: { notIn: ["signed_off", "dismissed"] } },
  });
}

function recordChange(
  { record }: CommandContext,
  member: MemberRow,
  to: { readonly roles: readonly string[] | null; readonly disabled: boolean },
): void {
  const about = { objectId: member.id, version: member.version + 1 };
  if (to.roles) {
    record({
      type: "member.roles_changed",
      payload: { name: member.name, from: member.roles, to: [...to.roles] },
      ...about,
    });
  }
  if (to.disabled !== (member.disabledAt !== null)) {
    record({ type: to.disabled ? "member.disabled" : "member.enabled", payload: { name: member.name }, ...about });
  }
  if (!to.roles && to.disabled === (member.disabledAt !== null)) {
    throw new AppError("invalid", "Say what is to change: roles or disabled.");
  }
}
