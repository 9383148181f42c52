import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { line } from "@/lib/core/text/plain";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { makeToken } from "@/lib/platform/tokens";

const SHOWN = 10;

/** What a key is made of. It can hold neither the admin's role nor sign anything off. */
export const NewKeySchema = z.strictObject({
  name: line(80),
  roles: z.array(RoleSchema.exclude(["admin"])).min(1, "Choose at least one role."),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value))
    .nullable()
    .optional(),
});

/** A key right after it was made: the only time that it is shown. */
export type MadeKey = { id: string; name: string; roles: string[]; key: string; prefix: string };

/** Makes an API key, owned by whoever makes it. */
export const makeKey = defineCommand({
  name: "makeKey",
  permission: "key:manage",
  input: NewKeySchema,
  run: (context, input): Promise<MadeKey> => insertKey(context, input, context.actor.memberId),
});

/** Makes an API key on the machine's own command line, where nobody in particular owns it. */
export const makeOwnerlessKey = defineCommand({
  name: "makeOwnerlessKey",
  permission: "key:manage",
  input: NewKeySchema,
  run: (context, input): Promise<MadeKey> => insertKey(context, input, null),
});

async function insertKey(
  { tx, actor, record }: Pick<CommandContext, "tx" | "actor" | "record">,
  input: z.output<typeof NewKeySchema>,
  ownerId: string | null,
): Promise<MadeKey> {
  const { token, hash } = makeToken("lck_");
  const id = newId();
  const memberId = newId();
  const roles = [...new Set(input.roles)];
  await tx.member.create({
    data: { id: memberId, newsroomId: actor.newsroomId, kind: "key", name: input.name, roles, ownerId },
    select: { id: true },
  });
  const prefix = token.slice(0, SHOWN);
  await tx.apiKey.create({
    data: { id, newsroomId: actor.newsroomId, memberId, tokenHash: hash, prefix, expiresAt: input.expiresAt ?? null },
    select: { id: true },
  });
  record({ type: "key.made", payload: { name: input.name, roles }, objectId: id });
  return { id, name: input.name, roles, key: token, prefix };
}

/** Revokes a key at once. */
export const revokeKey = defineCommand({
  name: "revokeKey",
  permission: "key:manage",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, now, record }, input): Promise<{ id: string }> => {
    const key = await tx.apiKey.findFirst({
      where: { id: input.id, newsroomId: actor.newsroomId },
      select: { revokedAt: true, member: { select: { name: true } } },
    });
    if (!key) throw new AppError("not_found", "There is no such key.");
    if (key.revokedAt !== null) throw new AppError("conflict", "The key was revoked already.");
    await tx.apiKey.update({ where: { id: input.id }, data: { revokedAt: now }, select: { id: true } });
    record({ type: "key.revoked", payload: { name: key.member.name }, objectId: input.id });
    return { id: input.id };
  },
});
